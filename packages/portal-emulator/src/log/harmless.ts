const methodName = /^[a-z_]+(\.(v\d|[a-z_]+))+$/i;
const shortWord = /^([a-z_.-]{1,11}|v\d+)$/i;
const digits = /^\d{1,10}$/;

/** Whether a text is shaped like a method's name: words with dots between. */
export function isMethodName(text: string): boolean {
  return text.toLowerCase() === 'batch' || methodName.test(text);
}

/** Whether a segment of a path is a number or a plain word, and so cannot be a secret. */
export function isHarmless(segment: string): boolean {
  return isMethodName(segment) || shortWord.test(segment) || digits.test(segment);
}
