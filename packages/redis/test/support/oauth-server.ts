import { once } from 'node:events';
import { createServer } from 'node:http';

/** An OAuth server with one pair, which each refresh replaces. */
export interface OAuthServer {
  readonly url: string;
  /** The pair that is valid now. */
  readonly pair: { readonly accessToken: string; readonly refreshToken: string };
  /** How many refreshes were asked for, refused ones included. */
  readonly asked: number;
  /** Holds its answers back until it is called again with false. */
  hold(held: boolean): void;
  close(): void;
}

export async function startOAuthServer(): Promise<OAuthServer> {
  let generation = 1;
  let asked = 0;
  let release: (() => void) | undefined;
  let held: Promise<void> | undefined;
  const pair = () => ({
    accessToken: `access-secret-${generation}`,
    refreshToken: `refresh-secret-${generation}`,
  });
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    asked++;
    const valid = new URLSearchParams(body).get('refresh_token') === pair().refreshToken;
    if (valid) generation++;
    await held;
    response.writeHead(valid ? 200 : 400, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify(
        valid
          ? {
              access_token: pair().accessToken,
              refresh_token: pair().refreshToken,
              expires_in: 3600,
            }
          : { error: 'invalid_grant', error_description: 'spent' },
      ),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/oauth/token/`,
    get pair() {
      return pair();
    },
    get asked() {
      return asked;
    },
    hold(wanted) {
      release?.();
      held = wanted ? new Promise((resolve) => (release = resolve)) : undefined;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
