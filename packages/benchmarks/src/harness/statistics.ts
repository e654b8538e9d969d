/** The middle of the values; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The range of the middle half of the values, relative to the median: 0.1 is ten per cent. */
export function spread(values: readonly number[]): number {
  const middle = median(values);
  return middle === 0 ? 0 : (quantile(values, 0.75) - quantile(values, 0.25)) / Math.abs(middle);
}

/**
 * The ratio of `ours` to `theirs` in each round. Noise that lasts longer than a round slows both and cancels
 * out, so the median of these ratios says more than the ratio of two medians.
 */
export function ratios(ours: readonly number[], theirs: readonly number[]): number[] {
  return roundByRound(ours, theirs, (our, their) => our / their);
}

/** The difference between `ours` and `theirs` in each round, for a cost that is added once. */
export function differences(ours: readonly number[], theirs: readonly number[]): number[] {
  return roundByRound(ours, theirs, (our, their) => our - their);
}

function roundByRound(
  ours: readonly number[],
  theirs: readonly number[],
  compare: (our: number, their: number) => number,
): number[] {
  if (ours.length !== theirs.length) throw new Error('only what ran in turns can be compared');
  return ours.map((our, round) => compare(our, theirs[round] ?? Number.NaN));
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const low = sorted[Math.floor(place)];
  const high = sorted[Math.ceil(place)];
  if (low === undefined || high === undefined) throw new Error('no values were measured');
  return low + (high - low) * (place - Math.floor(place));
}
