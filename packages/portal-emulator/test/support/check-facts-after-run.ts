import { basename } from 'node:path';
import type { TestProject } from 'vitest/node';
import { readFacts, type TestOutcome, unshownFacts } from './facts-check.js';

/**
 * Fails a run whose tests did not show the facts that docs/facts.md says they show. It reads the results:
 * a test that is named in a file and skipped proves nothing.
 */
export function setup(project: TestProject): () => void {
  return () => {
    // A run that picks single tests skips the others on purpose.
    if (project.vitest.config.testNamePattern !== undefined || project.vitest.config.watch) return;
    const outcomes = new Map<string, TestOutcome[]>();
    for (const module of project.vitest.state.getTestModules()) {
      if (module.project !== project) continue;
      const tests = [...module.children.allTests()];
      const results = tests.map((test) => ({ name: test.name, state: test.result().state }));
      outcomes.set(basename(module.moduleId, '.test.ts'), results);
    }
    const unshown = unshownFacts(readFacts(), outcomes);
    if (unshown.length === 0) return;
    console.error(`docs/facts.md names tests that did not pass:\n${unshown.join('\n')}`);
    // Vitest ends with 0 after an error at this point.
    process.exitCode = 1;
  };
}
