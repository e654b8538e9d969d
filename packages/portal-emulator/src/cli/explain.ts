import { InvalidInputError } from '../state/parse-state.js';

/** One line for whatever kept the portal from starting, and how to mend it. */
export function explain(error: unknown, port: number): string {
  if (error instanceof InvalidInputError) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use. Choose another with --port, or leave --port out for a free one.`;
    case 'EACCES':
    case 'EPERM':
      return `Port ${port} or a file needs more rights. Choose a port above 1023 and a file you may write.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return 'This machine does not have the address given with --host.';
    case 'ENOENT':
    case 'EISDIR':
      return 'The file given with --state cannot be written there. Check its path.';
    default:
      return `The portal could not start${typeof code === 'string' ? ` (${code})` : ''}.`;
  }
}
