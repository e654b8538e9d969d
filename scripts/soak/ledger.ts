import { isApiError, isBitrix24Error } from '../../packages/client/src/index.js';

/** A call for a chat that the portal has, or for one that it does not have. */
export interface Question {
  readonly id: number;
  readonly exists: boolean;
}

/** One call that is out. */
export interface Ticket {
  readonly question: Question;
  readonly mayAbort: boolean;
  settled: boolean;
}

export type Outcome = { readonly result: { readonly id: number } } | { readonly error: unknown };

/** Counts calls and answers, and matches each answer with its call. */
export class Ledger {
  readonly #open = new Set<Ticket>();
  readonly #counts = new Map<string, number>();
  /** The first hundred failures that must never happen. */
  readonly wrongs: string[] = [];
  asked = 0;
  answered = 0;

  ask(question: Question, mayAbort = false): Ticket {
    const ticket = { question, mayAbort, settled: false };
    this.#open.add(ticket);
    this.asked++;
    return ticket;
  }

  settle(ticket: Ticket, outcome: Outcome): void {
    const { question } = ticket;
    if (ticket.settled) this.wrong(`doubled: a second outcome for chat ${question.id}`);
    else {
      ticket.settled = true;
      this.#open.delete(ticket);
      this.answered++;
      if ('error' in outcome) this.#failed(ticket, outcome.error);
      else this.#succeeded(question, outcome.result.id);
    }
  }

  /** Counts the calls that are still open as lost. */
  close(): void {
    for (const { question } of this.#open) this.wrong(`lost: no outcome for chat ${question.id}`);
  }

  /** Records a failure that must never happen. */
  wrong(what: string): void {
    this.#count('WRONG');
    if (this.wrongs.length < 100) this.wrongs.push(what);
  }

  /** How many outcomes of each kind there were. */
  get counts(): ReadonlyMap<string, number> {
    return this.#counts;
  }

  #succeeded({ id, exists }: Question, answered: number): void {
    this.#count('answers');
    if (answered !== id) this.wrong(`crossed: asked for chat ${id}, got chat ${answered}`);
    else if (!exists) this.wrong(`invented: the portal has no chat ${id}`);
  }

  #failed({ question: { id, exists }, mayAbort }: Ticket, error: unknown): void {
    if (isApiError(error, 'ACCESS_ERROR')) {
      this.#count('refusals');
      if (exists) this.wrong(`crossed: chat ${id} exists and was refused`);
    } else if (isBitrix24Error(error)) {
      this.#count(isApiError(error) ? error.code : error.name);
    } else if (mayAbort && error instanceof Error && error.name === 'AbortError') {
      this.#count('aborts');
    } else {
      this.wrong(`no error of this client for chat ${id}: ${String(error)}`);
    }
  }

  #count(kind: string): void {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
  }
}
