import { runPnpm, type ToolRun } from '../lib/tool.js';
import { UserError } from '../lib/user-error.js';

/** How long the registry has for its answer, in milliseconds. pnpm alone would wait for minutes. */
const patience = 60_000;

/** What a registry says of what is installed, or why it says nothing. */
export type Audit =
  | { readonly vulnerabilities: readonly string[] }
  | { readonly unanswered: string };

/**
 * Asks the registry for known vulnerabilities in what reaches users.
 * @throws UserError when there is nothing to ask about, or the answer makes no sense
 */
export async function askAudit(): Promise<Audit> {
  const run = await runPnpm(['audit', '--prod', '--json'], { timeout: patience });
  return readAudit(run);
}

/**
 * What came of `pnpm audit --json`.
 * @throws UserError when it failed for another reason than the registry's silence
 */
export function readAudit({ code, stdout, stderr }: ToolRun): Audit {
  const advisories = advisoriesIn(stdout);
  if (advisories !== undefined) {
    return {
      vulnerabilities: advisories.map(
        ({ module_name: name, severity, title, url }) => `${name} (${severity}): ${title}, ${url}`,
      ),
    };
  }
  const said = inOneLine(`${stderr}\n${stdout}`);
  // Ended by the clock, it says nothing.
  if (said === '') return { unanswered: `no answer in ${patience / 1000} s` };
  if (said.includes('ERR_PNPM_AUDIT_BAD_RESPONSE')) return { unanswered: said };
  throw new UserError(`the audit failed: ${said} (exit code ${code})`);
}

/**
 * Whether nothing is known against what is installed.
 * @throws UserError naming each vulnerable package
 */
export async function checkVulnerabilities(vulnerabilities: readonly string[]): Promise<string> {
  if (vulnerabilities.length === 0) return 'no known vulnerabilities';
  throw new UserError(`known vulnerabilities: ${vulnerabilities.join('; ')}`);
}

function advisoriesIn(output: string): Advisory[] | undefined {
  const start = output.indexOf('{');
  if (start < 0) return undefined;
  try {
    const { advisories } = JSON.parse(output.slice(start)) as {
      advisories?: Record<string, Advisory>;
    };
    return advisories && Object.values(advisories);
  } catch {
    return undefined;
  }
}

/** pnpm draws its errors over several lines. */
function inOneLine(drawn: string): string {
  return drawn
    .replace(/^Error: /gm, '')
    .replace(/[×│├─▶╰]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

interface Advisory {
  readonly module_name: string;
  readonly severity: string;
  readonly title: string;
  readonly url: string;
}
