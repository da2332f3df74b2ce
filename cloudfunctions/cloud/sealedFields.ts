import type { Field } from './fields';

/**
 * What a sealed text is bound to: the `_id` of its document, or what is told of the document and of the places in its lists
 * through which the path goes.
 */
type BoundTo<T> = 'its id' | ((document: T, ...at: number[]) => string);

/** Sealed texts by their paths. */
export type SealedTexts<T> = { readonly [F in Field<T>]?: BoundTo<T> };

/** A path of a collection at which sealed texts stand. */
export interface SealedField {
  path: string;
  /** Staff wrote it: before such texts were sealed it stood here in clear. */
  ofStaff: boolean;
  belongsTo(document: { _id: string }, ...at: number[]): string;
}

/** The sealed texts of a collection's definition, path by path. */
export const sealedFields = <T>(texts: SealedTexts<T>, ofStaff: boolean): SealedField[] =>
  Object.entries<BoundTo<T> | undefined>(texts).flatMap(([path, boundTo]) =>
    boundTo === undefined
      ? []
      : [
          {
            path,
            ofStaff,
            belongsTo: (document: { _id: string }, ...at: number[]) =>
              boundTo === 'its id' ? document._id : boundTo(document as T, ...at),
          },
        ],
  );
