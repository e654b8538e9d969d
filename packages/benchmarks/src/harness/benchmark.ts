/** What a number counts. Times are in milliseconds. */
export type Unit = 'ms' | 'µs' | 'B' | 'kB' | 'MB' | 'requests' | 'requests/s' | 'count' | 's';

/** What was measured: by subject, then by metric, a value for each round. */
export type Samples = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

/** What a ratio of two subjects has to keep to. */
export interface Budget {
  readonly metric: string;
  /** The subject whose figure is divided … */
  readonly subject: string;
  /** … by that of this one. */
  readonly peer: string;
  readonly atMost?: number;
  readonly atLeast?: number;
  /** How far past its bound a ratio may lie before `--check` fails: 0.1 is ten per cent. */
  readonly tolerance: number;
}

/** One comparison of this project with its peers. */
export interface Benchmark {
  /** As on the command line: `pnpm bench <name>`. */
  readonly name: string;
  /** What is compared, in a few words: the heading of its table. */
  readonly title: string;
  readonly metrics: Readonly<Record<string, Unit>>;
  /** Without bounds, a budget only makes its ratio stand in the table. */
  readonly budgets: readonly Budget[];
  /**
   * Measures all subjects, in alternating turns where time is what is measured.
   * @param say prints a line of progress
   */
  readonly run: (say: (line: string) => void) => Promise<Samples>;
}
