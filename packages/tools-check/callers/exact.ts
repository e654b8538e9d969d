/** `true` for a type none of whose declared fields, however deep, is `any` or `unknown`. */
export type IsExact<T> = true extends IsLoose<T> ? false : true;

type IsLoose<T> = unknown extends T
  ? true
  : T extends readonly (infer Item)[]
    ? IsLoose<Item>
    : T extends object
      ? { [Key in keyof Declared<T>]-?: IsLoose<T[Key]> }[keyof Declared<T>]
      : false;

/** A type without its index signature, which admits keys that portals add. */
type Declared<T> = { [Key in keyof T as string extends Key ? never : Key]: T[Key] };
