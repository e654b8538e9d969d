import { main } from '../../src/cli/main.js';

/** Runs the command line within this process. */
export async function runMain(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  more: { github?: boolean; terminal?: boolean; signal?: AbortSignal } = {},
) {
  let out = '';
  let err = '';
  const code = await main({
    args,
    env,
    signal: more.signal ?? new AbortController().signal,
    output: {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      terminal: more.terminal ?? false,
      github: more.github ?? false,
    },
  });
  return { code, out, err };
}
