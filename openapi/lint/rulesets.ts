import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import type { Ruleset, RulesetFunction } from '@stoplight/spectral-core';

// Node does not see the names that these CommonJS modules export, so `import` cannot name them.
const require = createRequire(import.meta.url);
const core: typeof import('@stoplight/spectral-core') = require('@stoplight/spectral-core');
const {
  oas3,
}: typeof import('@stoplight/spectral-formats') = require('@stoplight/spectral-formats');
const {
  oas,
}: typeof import('@stoplight/spectral-rulesets') = require('@stoplight/spectral-rulesets');

/**
 * `source` is openapi.yaml and the files that it refers to. Its rules check what the bundle no longer shows,
 * such as file names. `bundle` is one document, in which a rule sees the whole contract.
 */
export type RulesetName = 'source' | 'bundle';

const off = {
  // Requires `url`, but in 3.1 a license can have `identifier` in its place, and not both.
  'license-url': 'off',
  // Knows only the scopes of OAuth 2 schemes, but since 3.1 any scheme can have them. `operation-scope`
  // checks both the scheme and the scope.
  'oas3-operation-security-defined': 'off',
  // Requires a web page and an e-mail address. This project has neither.
  'contact-properties': 'off',
  // Tags are in the order in which the documentation shows them.
  'openapi-tags-alphabetical': 'off',
} as const;

/** The rules of Spectral except for a few, and those in `rules/<name>`: each file is the rule of its name. */
export async function loadRuleset(name: RulesetName): Promise<Ruleset> {
  const folder = new URL(`./rules/${name}/`, import.meta.url);
  const rules = await Promise.all(
    readdirSync(folder).map(async (file) => {
      const { default: judge } = await import(new URL(file, folder).href);
      return [basename(file, '.js'), rule(name, judge)] as const;
    }),
  );
  return new core.Ruleset({
    extends: [[oas, 'all']],
    formats: [oas3],
    rules: {
      ...off,
      // Misfires on every path in a separate file (stoplightio/spectral#2655), but not on the bundle.
      ...(name === 'source' && { 'oas3-schema': 'off' }),
      ...Object.fromEntries(rules),
    },
  });
}

function rule(ruleset: RulesetName, judge: RulesetFunction) {
  return {
    message: '{{error}}',
    severity: 'error',
    given: '$',
    // The resolved view drops descriptions next to a $ref (stoplightio/spectral#2947).
    resolved: ruleset === 'source',
    // biome-ignore lint/suspicious/noThenProperty: the word is Spectral's
    then: { function: judge },
  } as const;
}
