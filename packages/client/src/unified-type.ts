/** A part of an answer with its keys in camelCase; a text in it can be absent. */
export type Unified<T> = T extends string
  ? Exclude<T, ''> | null
  : T extends readonly (infer Item)[]
    ? Unified<Item>[]
    : T extends object
      ? { [Key in keyof T as Camel<Key>]: Unified<T[Key]> }
      : T;

type Camel<Key> = Key extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail> & string>}`
  : Key;
