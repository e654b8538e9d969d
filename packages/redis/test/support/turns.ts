/**
 * How many requests of others went between two of one process, at most.
 * @param sentAt by process, the times of its requests
 * @param burst how many requests may go at once, before processes can take turns
 */
export function longestGap(sentAt: readonly (readonly number[])[], burst: number): number {
  const inOrder = sentAt
    .flatMap((times, index) => times.map((at) => ({ at, index })))
    .sort((one, other) => one.at - other.at)
    .slice(burst)
    .map(({ index }) => index);
  const gaps = inOrder.map((index, place) => {
    const next = inOrder.indexOf(index, place + 1);
    return next < 0 ? 0 : next - place;
  });
  return Math.max(0, ...gaps);
}
