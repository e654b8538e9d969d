import { join } from 'node:path';
import { Application, JSX, Logger, LogLevel, OptionDefaults } from 'typedoc';
import { UserError } from '../../../scripts/lib/user-error.js';
import { folders } from './layout/folders.js';

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
    name: 'API of @b24-chat/client',
    entryPoints: ['index', 'validate'].map((name) => join(client, `src/${name}.ts`)),
    tsconfig: join(client, 'tsconfig.json'),
    readme: join(client, 'README.md'),
    out,
    customCss: join(folders.styles, 'api.css'),
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
  addWayBack(app);
  const project = await app.convert();
  if (project) {
    app.validate(project);
    await app.generateDocs(project, out);
  }
  if (findings.found.length > 0) {
    throw new UserError(`the client's API is not fully documented: ${findings.found.join('; ')}`);
  }
}

/** TypeDoc has its own choice of colours; the docs' other pages have theirs under Redoc's key. Each follows the other. */
const sameColors = `try {
  const mode = localStorage.getItem('redoc.colorMode');
  if (mode) localStorage.setItem('tsd-theme', mode);
  addEventListener('pagehide', () => {
    const theme = localStorage.getItem('tsd-theme');
    if (theme === 'light' || theme === 'dark') localStorage.setItem('redoc.colorMode', theme);
    else localStorage.removeItem('redoc.colorMode');
  });
} catch {}`;

/** Links every page of the API to the rest of the docs, and lets it open in the colours that the reader chose there. */
function addWayBack({ renderer }: Application): void {
  const { createElement, Raw } = JSX;
  renderer.hooks.on('head.begin', () =>
    createElement('script', null, createElement(Raw, { html: sameColors })),
  );
  renderer.hooks.on('content.begin', ({ relativeURL }) =>
    createElement(
      'p',
      null,
      createElement('a', { href: relativeURL('../index.html') }, 'Back to the docs'),
    ),
  );
}
