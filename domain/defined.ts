/** The type of an object after its undefined fields are left out: these fields become optional. */
export type Defined<T> = {
  -readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & {
  -readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/**
 * An object without its undefined fields, so that a document, an answer or a condition has a field
 * or does not have it: `{ name, ...defined({ phone, sex }) }`. Other values stay, also null, 0,
 * false and ''.
 */
export const defined = <const T extends object>(fields: T): Defined<T> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Defined<T>;
