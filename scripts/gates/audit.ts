import { runPnpm, type ToolRun } from '../lib/tool.js';
import { UserError } from '../lib/user-error.js';

/** How long the registry has for its answer, in milliseconds. Without this limit pnpm waits for minutes. */
const patience = 60_000;

/** What the registry knows about the installed packages, or why it did not answer. */
export type Audit =
  | { readonly vulnerabilities: readonly string[] }
  | { readonly unanswered: string };

/**
 * Asks the registry for known vulnerabilities in the packages that reach users.
 * @throws UserError when no package is installed, or the answer is invalid
 */
export async function askAudit(): Promise<Audit> {
  const run = await runPnpm(['audit', '--prod', '--json'], { timeout: patience });
  return readAudit(run);
}

/**
 * Reads the output of `pnpm audit --json`.
 * @throws UserError when it failed although the registry answered
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
  // pnpm prints nothing when the time limit ends it.
  if (said === '') return { unanswered: `no answer in ${patience / 1000} s` };
  if (said.includes('ERR_PNPM_AUDIT_BAD_RESPONSE')) return { unanswered: said };
  throw new UserError(`the audit failed: ${said} (exit code ${code})`);
}

/**
 * Checks that no installed package has a known vulnerability.
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

/** pnpm prints its errors over several lines. */
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
