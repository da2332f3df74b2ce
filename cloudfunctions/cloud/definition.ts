import { defined } from '../../domain/defined';
import type { FieldPath, PersonField } from './fields';
import type { SealedTexts } from './sealedFields';

/** The fields of an index in order; `-at` is descending. */
type IndexFields<T> = readonly (FieldPath<T> | `-${FieldPath<T>}`)[];

/** Indexes by name. */
type Indexes<T> = Record<string, IndexFields<T> | { unique: IndexFields<T> }>;

/** An index as it is set up in the cloud. */
export interface IndexSpec {
  name: string;
  unique?: true;
  keys: { field: string; direction: 1 | -1 }[];
}

/**
 * What happens to a field that tells whose a document is when two records of one person are joined
 * (R1): `ofPerson` hands the document over to the other record, or it does not, for the given
 * reason.
 */
export type Fate = 'handed over' | { not: string };
/**
 * A notice keeps its patient when records are joined: the page it opens finds the joined record
 * itself (R1).
 */
export const namesAPage: Fate = { not: 'the page that a notice opens follows it' };

export type WhoseData<T> = { readonly [F in PersonField<T>]: Fate };

/** How a store describes its collection. */
export interface Definition<T> {
  indexes?: Indexes<T>;
  sealed?: SealedTexts<T>;
  textsOfStaff?: SealedTexts<T>;
  whose?: WhoseData<T>;
}

/** The index specifications of a definition, as they are created in the cloud. */
export const specsOf = <T>(indexes: Indexes<T>): IndexSpec[] =>
  Object.entries(indexes).map(([name, of]) => {
    const fields: readonly string[] = 'unique' in of ? of.unique : of;
    return {
      name,
      ...defined({ unique: 'unique' in of ? (true as const) : undefined }),
      keys: fields.map(field => ({
        field: field.replace(/^-/, ''),
        direction: field.startsWith('-') ? (-1 as const) : (1 as const),
      })),
    };
  });
