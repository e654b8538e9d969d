import { isObject, list, operations } from '../../lib/contract.js';

/**
 * Every operation can be called without a token (by a webhook) or with one, and the token names its scope. A
 * webhook sends no token, so `{}` comes first: tools take the first alternative as the default.
 */
export default function operationScope(document) {
  const findings = [];
  for (const { url, operation, path } of operations(document)) {
    if (isWebhookOrToken(operation.security, document)) continue;
    findings.push({
      message: `security of ${url} must be {} (a webhook), then one scheme with one scope in lower case`,
      path: [...path, 'security'],
    });
  }
  if (document.security !== undefined) {
    const message = 'security belongs to each operation, with the scope that the operation needs';
    findings.push({ message, path: ['security'] });
  }
  for (const [name, scheme] of Object.entries(document.components?.securitySchemes ?? {})) {
    if (scheme?.in !== 'query') continue;
    const message = `the scheme ${name} puts a token into URLs, which end up in logs`;
    findings.push({ message, path: ['components', 'securitySchemes', name] });
  }
  return findings;
}

function isWebhookOrToken(security, document) {
  const [webhook, token, ...others] = list(security);
  if (others.length > 0 || !isObject(webhook) || !isObject(token)) return false;
  const [[scheme, scopes] = [], ...more] = Object.entries(token);
  return (
    Object.keys(webhook).length === 0 &&
    more.length === 0 &&
    document.components?.securitySchemes?.[scheme]?.type === 'http' &&
    list(scopes).length === 1 &&
    isScope(scopes[0])
  );
}

function isScope(value) {
  return typeof value === 'string' && /^[a-z][a-z_]*(\.[a-z][a-z_]*)*$/.test(value);
}
