/** The maximum depth of a path; no document here is deeper. */
type Depth = [1, 2, 3, 4];

type FieldTo<T, Left extends unknown[]> = Left extends [unknown, ...infer Rest]
  ? T extends readonly (infer Each)[]
    ? FieldTo<Each, Left>
    : T extends object
      ? {
          [K in keyof T & string]-?: K | `${K}.${FieldTo<NonNullable<T[K]>, Rest>}`;
        }[keyof T & string]
      : never
  : never;

/** A field of a document as a dotted path; a path goes through lists: `links.account`. */
export type FieldPath<T> = FieldTo<T, Depth>;

/** The fields of a document that tell whose it is. */
export type PersonField<T> = Extract<
  FieldPath<T>,
  'patientId' | 'personId' | `${string}.patientId` | `${string}.personId`
>;

type Head<P extends string> = P extends `${infer H}.${string}` ? H : P;
type Tail<P extends string, K extends string> = P extends `${K}.${infer R}` ? R : never;

type Within<V, P extends string> = V extends readonly (infer Each)[]
  ? Within<Each, P>[]
  : V extends object
    ? {
        [K in keyof V as K extends Head<P> ? K : never]: K extends P
          ? V[K]
          : Within<V[K], Tail<P, K & string>>;
      }
    : V;

/** The type of a document of which only some fields were read, always with `_id`. */
export type Picked<T, P extends string> = T extends unknown ? Within<T, P | '_id'> : never;

/** The type of the value at a path; null if a document lacks it. */
export type ValueAt<T, P extends string> = T extends readonly (infer Each)[]
  ? ValueAt<Each, P>
  : P extends `${infer K}.${infer R}`
    ? K extends keyof T
      ? ValueAt<NonNullable<T[K]>, R> | (undefined extends T[K] ? null : never)
      : never
    : P extends keyof T
      ? undefined extends T[P]
        ? NonNullable<T[P]> | null
        : T[P]
      : never;
