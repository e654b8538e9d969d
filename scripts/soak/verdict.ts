import type { Ledger } from './ledger.js';
import { isFlat } from './memory.js';

/** What a soak has seen. */
export interface Soaked {
  readonly ledger: Pick<Ledger, 'wrongs' | 'asked' | 'counts'>;
  /** Samples of the client's heap, in bytes. */
  readonly held: readonly number[];
  /** Samples of the memory of the portal's process, in bytes; empty if the system does not report it. */
  readonly portalHeld: readonly number[];
  /** Whether the portal ended before it was stopped. */
  readonly portalEnded: boolean;
}

/** Fewer samples cannot be divided into quarters. */
const enough = 8;
/**
 * At least this percentage of calls must get their chat in spite of the faults; with fewer, too little was
 * compared.
 */
const leastAnswered = 80;

/** One line about what is wrong, if anything, and what the soak proves. */
export function verdictOf({ ledger, held, portalHeld, portalEnded }: Soaked): {
  readonly fault?: string;
  readonly proof: string;
} {
  const proof = `None lost, none doubled, none crossed; ${memoryNote('client', held)}, ${memoryNote('portal', portalHeld)}.`;
  const answers = ledger.counts.get('answers') ?? 0;
  const percent = Math.floor((100 * answers) / Math.max(1, ledger.asked));
  const faults: [boolean, string][] = [
    [ledger.wrongs.length > 0, 'some answers were wrong, see above'],
    [portalEnded, 'the portal ended in the middle of the soak'],
    [
      percent < leastAnswered,
      `only ${percent} of 100 calls got their chat, at least ${leastAnswered} must`,
    ],
    [!isFlat(held), 'the client leaks memory: its heap grows to the end'],
    [!isFlat(portalHeld, 32_000_000), 'the portal leaks memory: it grows to the end'],
  ];
  const fault = faults.find(([holds]) => holds)?.[1];
  return fault === undefined ? { proof } : { fault, proof };
}

function memoryNote(whose: string, samples: readonly number[]): string {
  if (samples.length >= enough) return `memory of the ${whose} is flat`;
  return `memory of the ${whose} NOT CHECKED: ${samples.length} samples`;
}
