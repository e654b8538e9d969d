import type { ChatClient } from '../../packages/client/src/index.js';
import type { Ledger, Question } from './ledger.js';

const method = 'im.dialog.get';
const paramsOf = ({ id }: Question) => ({ DIALOG_ID: `chat${id}` });

/** Makes the calls that `draw` returns, in one of the ways that users call. */
type Way = (draw: () => Question) => Promise<void>;

/**
 * The ways of calling. Each has enough calls to fill more than one batch.
 * @param single sends each call by itself
 * @param coalescing sends the calls of one tick together
 */
export function waysOfCalling(single: ChatClient, coalescing: ChatClient, ledger: Ledger): Way[] {
  const ask = async (client: ChatClient, question: Question, signal?: AbortSignal) => {
    const ticket = ledger.ask(question, signal !== undefined);
    await client.call(method, paramsOf(question), { signal }).then(
      (result) => ledger.settle(ticket, { result }),
      (error: unknown) => ledger.settle(ticket, { error }),
    );
  };
  const several = (count: number, draw: () => Question) => Array.from({ length: count }, draw);
  return [
    async (draw) => {
      await Promise.all(several(4, draw).map((question) => ask(single, question)));
    },
    async (draw) => {
      await Promise.all(several(120, draw).map((question) => ask(coalescing, question)));
    },
    async (draw) => {
      const calls = several(60, draw).map((question) => {
        const control = new AbortController();
        return { control, call: ask(coalescing, question, control.signal) };
      });
      await calls[0]?.call;
      for (const { control } of calls) control.abort();
      await Promise.all(calls.map(({ call }) => call));
    },
    async (draw) => {
      const asked = several(75, draw).map((question) => ({
        question,
        ticket: ledger.ask(question),
      }));
      const outcomes = await single.batch(
        Object.fromEntries(
          asked.map(({ question }, index) => [`q${index}`, [method, paramsOf(question)] as const]),
        ),
      );
      for (const [index, { ticket }] of asked.entries()) {
        const outcome = outcomes[`q${index}`];
        if (outcome) ledger.settle(ticket, outcome);
      }
      const returned = Object.keys(outcomes).length;
      if (returned > asked.length)
        ledger.wrong(`invented: ${returned} outcomes of ${asked.length} calls`);
    },
    async (draw) => {
      const items = several(180, draw).map((question) => ({
        ...paramsOf(question),
        ticket: ledger.ask(question),
      }));
      const tickets = items.map(({ ticket }) => ticket);
      const params = items.map(({ DIALOG_ID }) => ({ DIALOG_ID }));
      let next = 0;
      for await (const [{ DIALOG_ID }, outcome] of single.each(method, params)) {
        const ticket = tickets[next++];
        if (DIALOG_ID !== params[next - 1]?.DIALOG_ID || !ticket) {
          ledger.wrong(`out of order: each gave ${DIALOG_ID} in place ${next}`);
        } else ledger.settle(ticket, outcome);
      }
    },
  ];
}
