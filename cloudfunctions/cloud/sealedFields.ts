import type { FieldPath } from './fields';

/**
 * What a sealed text is bound to: the `_id` of its document, or a text made from the document and
 * the list indexes in its path.
 */
type BoundTo<T> = 'its id' | ((document: T, ...at: number[]) => string);

/** Sealed texts by their paths. */
export type SealedTexts<T> = { readonly [F in FieldPath<T>]?: BoundTo<T> };

/** A path in a collection with sealed texts. */
export interface SealedField {
  path: string;
  /** Written by staff: such texts were stored unsealed before. */
  ofStaff: boolean;
  belongsTo(document: { _id: string }, ...at: number[]): string;
}

/** The sealed texts of a collection's definition, as a list of paths. */
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
