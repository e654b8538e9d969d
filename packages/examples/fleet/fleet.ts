import { fork } from 'node:child_process';
import { once } from 'node:events';

const workers = 4;
const chatsEach = 250;

const codes = await Promise.all(
  Array.from({ length: workers }, async (_, index) => {
    const worker = fork('worker.ts', [String(1 + index * chatsEach), String(chatsEach)]);
    const [code] = await once(worker, 'exit');
    return code;
  }),
);
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;
