// Node only trusts additional authorities through this variable.
const trust = ' (set NODE_EXTRA_CA_CERTS to the file of the authority that signed it)';

const known: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was closed',
  UND_ERR_SOCKET: 'the connection was closed',
  EPIPE: 'the connection was closed',
  ENOTFOUND: 'no host has this name',
  EAI_AGAIN: 'the host name could not be looked up',
  ETIMEDOUT: 'no answer came in time',
  UND_ERR_CONNECT_TIMEOUT: 'no answer came in time',
  UND_ERR_HEADERS_TIMEOUT: 'no answer came in time',
  UND_ERR_BODY_TIMEOUT: 'the answer stopped midway',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: `its certificate is self-signed${trust}`,
  SELF_SIGNED_CERT_IN_CHAIN: `its certificate is self-signed${trust}`,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: `its certificate cannot be verified${trust}`,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: `its certificate cannot be verified${trust}`,
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
};

/** Why there was no answer, in words; never the text of the error, which can contain a URL. */
export function networkError(error: unknown): string {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if (at.message.startsWith('Proxy response')) return 'the proxy refused the connection';
    if (at.name === 'TimeoutError' || at.name === 'AbortError') return 'no answer came in time';
    if (at.name === 'TooLargeError') return 'the answer is too large (more than 20 MiB)';
    const code = 'code' in at ? String(at.code) : '';
    const words = known[code];
    if (words !== undefined) return words;
    if (/^[A-Z0-9_]{3,40}$/.test(code)) return `the network failed (${code})`;
  }
  return 'the network failed';
}
