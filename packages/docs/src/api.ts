import { join } from 'node:path';
import { Application, Logger, LogLevel, OptionDefaults } from 'typedoc';
import { UserError } from '../../../scripts/lib/user-error.js';

/** Internal types that public ones use: their content is shown where they are used. */
const behind = ['Asked', 'Guard', 'Methods', 'SystemErrorCode', 'Unified', 'WithRequired', 'paths'];

/** Collects TypeDoc's messages, without the source text that it prints with them. */
class Findings extends Logger {
  readonly found: string[] = [];

  override log(message: string, level: LogLevel): void {
    if (level >= LogLevel.Warn) this.found.push(message.split('\n')[0] ?? message);
  }
}

/**
 * Renders the public API of the client in this folder with TypeDoc.
 * @throws UserError that names what is public without a docstring, or refers to something that does not exist
 */
export async function buildApiDocs(client: string, out: string): Promise<void> {
  const findings = new Findings();
  const app = await Application.bootstrap({
    name: '@b24-chat/client',
    entryPoints: ['index', 'validate'].map((name) => join(client, `src/${name}.ts`)),
    tsconfig: join(client, 'tsconfig.json'),
    readme: join(client, 'README.md'),
    out,
    // What openapi-typescript writes.
    blockTags: [...OptionDefaults.blockTags, '@description'],
    disableSources: true,
    excludeExternals: true,
    excludeProtected: true,
    hideGenerator: true,
    intentionallyNotExported: behind,
    requiredToBeDocumented: ['Class', 'Interface', 'Function', 'Method', 'TypeAlias', 'Variable'],
    validation: { invalidLink: true, notDocumented: true, notExported: true },
  });
  app.logger = findings;
  const project = await app.convert();
  if (project) {
    app.validate(project);
    await app.generateDocs(project, out);
  }
  if (findings.found.length > 0) {
    throw new UserError(`the client's API is not fully documented: ${findings.found.join('; ')}`);
  }
}
