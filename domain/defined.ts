/** What is left of an object without the fields that are undefined: those may be missing, none is there with undefined. */
export type Defined<T> = {
  -readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & {
  -readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/**
 * An object without its undefined fields, so that a document, an answer or a condition has a field or has it not:
 * `{ name, ...defined({ phone, sex }) }`. Everything else stays, null, 0, false and '' too.
 */
export const defined = <const T extends object>(fields: T): Defined<T> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Defined<T>;
