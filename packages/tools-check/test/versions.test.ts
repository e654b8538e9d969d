import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { othersTools } from '../../../scripts/lib/ensure-installed.js';
import { paths } from '../../../scripts/lib/paths.js';
import { readManifest } from '../../../scripts/lib/published.js';
import { zodios } from './support.js';

test('the page on other tools names the versions that are tested here', () => {
  const page = readFileSync(`${paths.root}packages/docs/content/with-other-tools.md`, 'utf8');
  const versions = [othersTools, zodios].flatMap((folder) => {
    const { dependencies = {} } = readManifest(folder);
    return Object.entries(dependencies);
  });
  const unnamed = versions.filter(
    ([name, version]) => !helpers.includes(name) && !page.includes(version),
  );
  expect(unnamed).toEqual([]);
});

/** The other packages that the generated clients need. */
const helpers = ['@zodios/core', 'axios', 'typescript'];
