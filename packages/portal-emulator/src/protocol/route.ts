export interface Route {
  readonly method: string;
  readonly format: 'json' | 'xml';
  /** Set for a webhook address. */
  readonly webhook: { readonly userId: string; readonly secret: string } | undefined;
}

/**
 * Reads `/rest/{method}` and `/rest/{userId}/{secret}/{method}`, each with an
 * optional `.json` or `.xml` and an optional trailing slash. Undefined outside /rest.
 */
export function parseRoute(path: string): Route | undefined {
  const [root, ...segments] = path.replace(/^\//, '').replace(/\/$/, '').split('/').map(decode);
  if (root !== 'rest') return undefined;
  const isWebhook = segments.length >= 3 || /^\d+$/.test(segments[0] ?? '');
  const [userId = '', secret = ''] = segments;
  const named = (isWebhook ? segments.slice(2) : segments).join('/');
  const suffix = /\.(json|xml)$/i.exec(named);
  return {
    method: suffix ? named.slice(0, suffix.index) : named,
    format: suffix?.[1]?.toLowerCase() === 'xml' ? 'xml' : 'json',
    webhook: isWebhook ? { userId, secret } : undefined,
  };
}

function decode(segment: string): string {
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
