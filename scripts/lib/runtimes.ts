import { join } from 'node:path';
import { paths } from './paths.js';

/** A JavaScript runtime as a command line: a program and its arguments before the file to run. */
export interface Runtime {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
}

/** Every runtime that the packages promise to run on. The first is the one that runs this. */
export function supportedRuntimes(): Runtime[] {
  const from = (path: string) => join(paths.root, 'packages/runtimes/node_modules', path);
  return [
    { name: `Node ${process.versions.node}`, program: process.execPath, args: [] },
    { name: 'Node 22', program: from('runtime-node-22/bin/node'), args: [] },
    { name: 'Node 24', program: from('runtime-node-24/bin/node'), args: [] },
    { name: 'Bun', program: from('runtime-bun/bin/bun'), args: [] },
    {
      name: 'Deno',
      program: from('runtime-deno/deno'),
      args: ['run', '--allow-all', '--node-modules-dir=manual'],
    },
  ];
}
