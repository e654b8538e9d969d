/** Where a command writes. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether `err` is a terminal, where a line can be written over. */
  readonly terminal: boolean;
  /** Whether the run is a workflow of GitHub, which reads annotations from `out`. */
  readonly github: boolean;
}
