/**
 * Resolves once a count has not grown for so many checks.
 * @param count what should grow
 * @param looks how many checks in a row may find it unchanged
 * @param pause the wait between two checks
 */
export async function untilUnchanged(
  count: () => number,
  looks: number,
  pause: () => Promise<unknown>,
): Promise<void> {
  let last = count();
  for (let same = 0; same < looks; ) {
    await pause();
    const now = count();
    same = now === last ? same + 1 : 0;
    last = now;
  }
}
