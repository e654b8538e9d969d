import process from 'node:process';
import { use } from './use.mjs';

console.log(JSON.stringify(await use(...JSON.parse(process.argv[2]))));
