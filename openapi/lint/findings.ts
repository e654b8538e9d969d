import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import type { ISpectralDiagnostic } from '@stoplight/spectral-core';
import type { RulesetName } from './rulesets.js';
import { type Position, SourcePositions } from './source-position.js';
import { runSpectral } from './spectral.js';

/** One problem to fix, and where it was written. */
export interface Finding extends Position {
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  readonly rule: string;
  readonly message: string;
}

const severities = ['error', 'warning', 'info', 'hint'] as const;

/**
 * Lints the source of the contract.
 * @param spec the address of openapi.yaml
 */
export async function lintSource(spec: string): Promise<Finding[]> {
  const results = await lint('source', spec);
  return Array.isArray(results) ? results.map((result) => toFinding(result, spec)) : [results];
}

/**
 * Lints the bundle, and points at the files it was made from.
 * @param bundle the address of the bundle, in JSON
 * @param spec the address of openapi.yaml
 */
export async function lintBundle(bundle: string, spec: string): Promise<Finding[]> {
  const results = await lint('bundle', bundle);
  if (!Array.isArray(results)) return [results];
  const positions = new SourcePositions(spec);
  return results.map((result) => {
    const finding = toFinding(result, bundle);
    return isBroken(result) ? finding : { ...finding, ...positions.find(result.path) };
  });
}

/** One line: `file:line:column severity rule message`. */
export function formatFinding(finding: Finding): string {
  const { line, column, severity, rule, message } = finding;
  const file = relative(process.cwd(), finding.file);
  return `${file}:${line}:${column} ${severity} ${rule} ${message.replaceAll(/\s*\n\s*/g, ' ')}`;
}

/** The results, or one finding for a file that cannot be read. */
async function lint(name: RulesetName, file: string): Promise<ISpectralDiagnostic[] | Finding> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    const message =
      name === 'bundle' ? 'cannot be read: bundle the contract first' : 'cannot be read';
    return { file, line: 1, column: 1, severity: 'error', rule: 'parser', message };
  }
  return telling(await runSpectral(name, text, file));
}

/** From the most to the least informative. */
const broken = ['parser', 'unrecognized-format', 'invalid-ref'];

function isBroken({ code }: ISpectralDiagnostic): boolean {
  return broken.includes(String(code));
}

/**
 * A missing or malformed file causes findings everywhere, and a malformed line more findings after it. In
 * that case report only the first fault of each file, of the most informative kind.
 */
function telling(results: ISpectralDiagnostic[]): ISpectralDiagnostic[] {
  const kind = broken.find((each) => results.some(({ code }) => code === each));
  if (kind === undefined) return results;
  const firsts = new Map<string, ISpectralDiagnostic>();
  for (const result of results.filter(({ code }) => code === kind)) {
    const key = kind === 'invalid-ref' ? result.message : (result.source ?? '');
    if (!firsts.has(key)) firsts.set(key, result);
  }
  return [...firsts.values()];
}

function toFinding(result: ISpectralDiagnostic, file: string): Finding {
  const { line, character } = result.range.start;
  return {
    file: result.source ?? file,
    line: line + 1,
    column: character + 1,
    severity: severities[result.severity],
    rule: String(result.code),
    message: messageOf(result),
  };
}

function messageOf({ code, message }: ISpectralDiagnostic): string {
  if (code === 'unrecognized-format') return 'this is not an OpenAPI 3 document';
  const missing = /^ENOENT: .* '(.*)'$/.exec(message)?.[1];
  return missing === undefined ? message : `${relative(process.cwd(), missing)} does not exist`;
}
