import process from 'node:process';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { use } from './use.mjs';

if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url), { workerData: JSON.parse(process.argv[2]) });
  worker.on('message', (got) => console.log(JSON.stringify(got)));
} else {
  parentPort.postMessage(await use(...workerData));
}
