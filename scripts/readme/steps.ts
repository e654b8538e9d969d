/** Something in a README that its reader should run. */
export type Step =
  | { readonly kind: 'export'; readonly name: string; readonly value: string }
  | { readonly kind: 'command'; readonly command: string }
  | { readonly kind: 'program'; readonly source: string }
  | { readonly kind: 'test'; readonly source: string };

/**
 * What the reader of a README should run, in order: each line of its `sh` blocks, each `ts` block, and
 * each command in the first column of a table.
 */
export function readmeSteps(markdown: string): Step[] {
  const parts = markdown.matchAll(/^```(\w+)\n(.*?)^```$|^\| `(pnpm [^`]+)` \|/gms);
  return [...parts].flatMap(([, language, text = '', listed]): Step[] => {
    if (listed !== undefined) return [{ kind: 'command', command: listed }];
    if (language === 'sh') return shellSteps(text);
    if (language !== 'ts') return [];
    return [{ kind: /from '[^']*vitest'/.test(text) ? 'test' : 'program', source: text }];
  });
}

function shellSteps(text: string): Step[] {
  return text
    .replaceAll('\\\n', ' ')
    .split('\n')
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, name, value = ''] = line.match(/^export (\w+)=(.*)$/) ?? [];
      if (name === undefined) return { kind: 'command', command: line };
      return { kind: 'export', name, value: value.replace(/^(['"])(.*)\1$/, '$2') };
    });
}
