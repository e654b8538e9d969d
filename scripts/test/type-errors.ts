import { join } from 'node:path';
import ts from 'typescript';
import { paths } from '../lib/paths.js';

/** The errors of TypeScript in a file, with the settings of all packages. */
export function typeErrors(file: string): string[] {
  const config = ts.readConfigFile(join(paths.root, 'tsconfig.base.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, paths.root);
  const typeRoots = [join(paths.root, 'node_modules/@types')];
  const program = ts.createProgram([file], { ...options, typeRoots, types: ['node'] });
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ messageText, file: where }) =>
        `${where?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
}
