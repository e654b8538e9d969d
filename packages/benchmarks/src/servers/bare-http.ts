import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

/** The minimal Node server: it discards the request and sends the bytes of a file. */
const bytes = readFileSync(process.argv[2] ?? '');
const headers = {
  'content-type': 'application/json; charset=utf-8',
  'content-length': bytes.length,
};

const server = createServer((request, response) => {
  request.resume();
  response.writeHead(200, headers).end(bytes);
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address && typeof address === 'object') {
    process.stdout.write(`http://127.0.0.1:${address.port}\n`);
  }
});
