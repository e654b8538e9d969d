import type { MethodData } from './data.js';
import type { Wish } from './form.js';

/** The request as a cURL command. Variables of the environment replace every secret. */
export function asCurl({ access, method, params }: Wish, { secretParams }: MethodData): string {
  const names = Object.entries(params).map(([name, value]): [string, string] => [
    name,
    secretParams.includes(name) ? variable(name) : quoted(value),
  ]);
  const auth: [string, string][] =
    access.through === 'oauth' ? [['auth', variable('accessToken')]] : [];
  const body = [...names, ...auth].map(([name, value]) => `${JSON.stringify(name)}:${value}`);
  const address =
    access.through === 'oauth'
      ? `https://${hostOf(access.portal)}/rest/${method}`
      : `\${B24_WEBHOOK_URL%/}/${method}`;
  return [
    'curl -X POST \\',
    "  -H 'Content-Type: application/json' \\",
    `  -d '{${body.join(',')}}' \\`,
    `  "${address}"`,
  ].join('\n');
}

/** JSON for single quotes in a shell: a quote in a value must not end the string. */
function quoted(value: unknown): string {
  return JSON.stringify(value).replaceAll("'", "'\\''");
}

/** Closes the shell's quotes around a variable: `'"$B24_BOT_TOKEN"'` between JSON quotes. */
function variable(name: string): string {
  const upper = name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
  return `"'"$B24_${upper}"'"`;
}

function hostOf(portal: string): string {
  const host = portal.replace(/^https?:\/\//, '').split('/')[0];
  return host === undefined || !/^[\w.:-]+$/.test(host) ? '$B24_PORTAL' : host;
}
