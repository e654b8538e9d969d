import type { Command, Question } from './command.js';
import type { Run } from './run.js';
import type { Settled } from './settled.js';

/**
 * Asks any number of questions. Each becomes a command only when it is its turn, so that a long batch
 * holds little.
 * @returns what became of each, in order
 */
export function settleAll(
  questions: readonly Question[],
  commandOf: (question: Question) => Command,
  run: Run,
): Promise<readonly Settled[]> {
  return new Promise((resolve) => {
    const outcomes = Array<Settled>(questions.length);
    let left = questions.length;
    if (left === 0) resolve(outcomes);
    function* commands() {
      for (const [index, question] of questions.entries()) {
        const command = commandOf(question);
        command.result.then((outcome) => {
          outcomes[index] = outcome;
          left--;
          if (left === 0) resolve(outcomes);
        });
        yield command;
      }
    }
    run(commands());
  });
}
