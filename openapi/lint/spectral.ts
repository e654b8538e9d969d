import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import type { ISpectralDiagnostic, Ruleset } from '@stoplight/spectral-core';
import { loadRuleset, type RulesetName } from './rulesets.js';

// Node does not see the names that these CommonJS modules export, so `import` cannot name them.
const require = createRequire(import.meta.url);
const core: typeof import('@stoplight/spectral-core') = require('@stoplight/spectral-core');
const parsers: typeof import('@stoplight/spectral-parsers') = require('@stoplight/spectral-parsers');
const resolvers: typeof import('@stoplight/spectral-ref-resolver') = require('@stoplight/spectral-ref-resolver');

const loaded = new Map<RulesetName, Promise<Ruleset>>();

/**
 * Every finding of a ruleset in the text of the file at `file`. Some rules of Spectral throw when they find a
 * number instead of an object, which loses all findings. In that case each rule runs separately, and one that
 * throws becomes a finding.
 */
export async function runSpectral(
  name: RulesetName,
  text: string,
  file: string,
): Promise<ISpectralDiagnostic[]> {
  try {
    return await runEnabled(name, text, file);
  } catch {
    return runOneByOne(name, text, file);
  }
}

/** Runs one rule with the others switched off. */
export async function withOnly<T>(
  name: RulesetName,
  keep: (rule: string) => boolean,
  run: () => Promise<T>,
): Promise<T> {
  const { rules } = await rulesetOf(name);
  const others = Object.values(rules).filter((each) => each.enabled && !keep(each.name));
  for (const other of others) other.enabled = false;
  try {
    return await run();
  } finally {
    for (const other of others) other.enabled = true;
  }
}

/** Loads a ruleset, once a process. */
function rulesetOf(name: RulesetName): Promise<Ruleset> {
  const loading = loaded.get(name) ?? loadRuleset(name);
  loaded.set(name, loading);
  return loading;
}

/**
 * Spectral parses whatever a `$ref` leads to as YAML. Code samples and guides are plain text, so pass each as
 * one JSON string, which is also valid YAML. References to the network fail.
 */
function fileResolver() {
  return new resolvers.Resolver({
    resolvers: {
      file: {
        async resolve(reference: { href(): string }) {
          const file = reference.href();
          const text = await readFile(file, 'utf8');
          return ['.yaml', '.json'].includes(extname(file)) ? text : JSON.stringify(text);
        },
      },
    },
  });
}

async function runEnabled(name: RulesetName, text: string, file: string) {
  const spectral = new core.Spectral({ resolver: fileResolver() });
  spectral.setRuleset(await rulesetOf(name));
  const document =
    extname(file) === '.json'
      ? new core.Document(text, parsers.Json, file)
      : new core.Document(text, parsers.Yaml, file);
  return spectral.run(document);
}

async function runOneByOne(name: RulesetName, text: string, file: string) {
  const { rules } = await rulesetOf(name);
  const results: ISpectralDiagnostic[] = [];
  for (const { name: rule, enabled } of Object.values(rules)) {
    if (!enabled) continue;
    try {
      results.push(
        ...(await withOnly(
          name,
          (each) => each === rule,
          () => runEnabled(name, text, file),
        )),
      );
    } catch {
      const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      const message = 'cannot judge this contract: something in it has the wrong type';
      results.push({ code: rule, path: [], message, severity: 0, range, source: file });
    }
  }
  return results;
}
