import { runProgram } from '../lib/tool.js';
import { UserError } from '../lib/user-error.js';

/**
 * Asks the registry for known vulnerabilities in what reaches users. A registry that does not answer
 * says nothing about them: then the note says so.
 * @throws UserError naming each vulnerable package
 */
export async function checkAudit(): Promise<string> {
  const { stdout } = await runProgram('pnpm', ['audit', '--prod', '--json']);
  const answer = parseAudit(stdout);
  if (answer === undefined) return 'NOT CHECKED: the registry does not answer';
  if (answer.length > 0) throw new UserError(`known vulnerabilities: ${answer.join('; ')}`);
  return 'no known vulnerability';
}

/** A line for each vulnerability in what `pnpm audit --json` prints, or undefined if it has no answer. */
export function parseAudit(output: string): string[] | undefined {
  const start = output.indexOf('{');
  if (start < 0) return undefined;
  let audit: { advisories?: Record<string, Advisory> };
  try {
    audit = JSON.parse(output.slice(start));
  } catch {
    return undefined;
  }
  if (audit.advisories === undefined) return undefined;
  return Object.values(audit.advisories).map(
    ({ module_name: name, severity, title, url }) => `${name} (${severity}): ${title}, ${url}`,
  );
}

interface Advisory {
  readonly module_name: string;
  readonly severity: string;
  readonly title: string;
  readonly url: string;
}
