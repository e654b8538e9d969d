/** Where a command writes. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether `err` is a terminal, where a line can be overwritten. */
  readonly terminal: boolean;
  /** Whether this runs in a GitHub workflow, which reads annotations from `out`. */
  readonly github: boolean;
}
