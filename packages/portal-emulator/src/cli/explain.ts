import { UserError } from '../state/user-error.js';

export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

/** One line for whatever kept the portal from starting, and how to fix it. */
export function explain(error: unknown, port: number): string {
  if (error instanceof UserError) return error.message;
  const code = codeOf(error);
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
    case 'ENOTDIR':
    case 'EROFS':
      return 'The file given with --state cannot be written there. Check its path.';
    case 'ENOSPC':
      return 'The disk of the file given with --state is full.';
    default:
      return `The portal could not start${code === undefined ? '' : ` (${code})`}.`;
  }
}
