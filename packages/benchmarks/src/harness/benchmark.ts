/** The unit of a number. Times are in milliseconds. */
export type Unit = 'ms' | 'µs' | 'B' | 'kB' | 'MB' | 'requests' | 'requests/s' | 'count' | 's';

/** The measured values: by subject, then by metric, one for each round. */
export type Samples = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

/** The budget of one value: the figure of a subject, or that figure compared with a peer's. */
export type Budget = OwnBudget | PeerBudget;

/** Limits the figure itself, in the unit of the metric. */
interface OwnBudget extends Bounds {
  readonly peer?: never;
  readonly by?: never;
}

/** Compares the figure with that of another subject. */
interface PeerBudget extends Bounds {
  readonly peer: string;
  /** `ratio`, the default, divides by the peer's figure; `difference` subtracts it, in the metric's unit. */
  readonly by?: 'ratio' | 'difference';
}

interface Bounds {
  readonly metric: string;
  readonly subject: string;
  readonly atMost?: number;
  readonly atLeast?: number;
  /** How far a value may exceed its bound before `--check` fails: 0.1 is ten per cent of the bound. */
  readonly tolerance: number;
}

/** This project and its peers, measured in the same way. */
export interface Benchmark {
  /** As on the command line: `pnpm bench <name>`. */
  readonly name: string;
  /** What is compared, in a few words: the heading of its table. */
  readonly title: string;
  readonly metrics: Readonly<Record<string, Unit>>;
  /** Without bounds, a budget only shows its value in the table. */
  readonly budgets: readonly Budget[];
  /**
   * Measures all subjects, in alternating turns if it measures time.
   * @param say prints a line of progress
   */
  readonly run: (say: (line: string) => void) => Promise<Samples>;
}
