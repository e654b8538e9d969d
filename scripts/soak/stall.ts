/**
 * Resolves once a count has stood still for so many looks.
 * @param count what should grow
 * @param looks how many times in a row it may be seen unchanged
 * @param pause the wait between two looks
 */
export async function standsStill(
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
