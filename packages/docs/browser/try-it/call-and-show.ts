import { makeCall } from './call.js';
import type { MethodData } from './data.js';
import { type Explanation, explain } from './explain.js';
import type { Wish } from './form.js';
import { showAnswer, showFailure } from './outcome.js';

/** What a call shows in the page. */
export interface Shown {
  readonly nodes: readonly Node[];
  /** One sentence for the status line. */
  readonly sentence: string;
  /** The invalid input, if the call failed because of one. */
  readonly field?: string;
}

export type CallAndShow = (wish: Wish, method: MethodData) => Promise<Shown>;

/** Makes the call that the form describes. It never rejects: a failure is explained. */
export const callAndShow: CallAndShow = async (wish, method) => {
  try {
    const answer = await makeCall(wish);
    return {
      nodes: showAnswer(wish.method, answer, method),
      sentence: `${wish.method}: status ${answer.status} after ${answer.took} ms.`,
    };
  } catch (error) {
    const explanation = await explain(error, method, wish);
    const { field } = explanation;
    return {
      nodes: [showFailure(explanation)],
      sentence: sentence(explanation),
      ...(field !== undefined && { field }),
    };
  }
};

function sentence({ title, status, said, field }: Explanation): string {
  if (status === undefined) return field === undefined ? `${title}.` : said;
  const check = field === undefined ? '' : ` Check ${field}.`;
  return `The call failed: ${title}, status ${status}.${check}`;
}
