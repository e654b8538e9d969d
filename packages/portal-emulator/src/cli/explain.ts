import { UserError } from '../state/user-error.js';

export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

/** One line that says why the portal could not start, and how to fix it. */
export function explain(error: unknown, port: number): string {
  if (error instanceof UserError) return error.message;
  const code = codeOf(error);
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use. Choose another with --port, or leave --port out for a free one.`;
    case 'EACCES':
    case 'EPERM':
      return `No permission for port ${port} or for a file. Choose a port above 1023, and files that you can write.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return 'This machine does not have the address of --host. Choose another one.';
    case 'ENOENT':
    case 'EISDIR':
    case 'ENOTDIR':
    case 'EROFS':
      return 'The file of --state cannot be written there. Check its path.';
    case 'ENOSPC':
      return 'The disk with the file of --state is full. Free some space, or choose another file.';
    default:
      return `The portal could not start${code === undefined ? '' : ` (${code})`}.`;
  }
}
