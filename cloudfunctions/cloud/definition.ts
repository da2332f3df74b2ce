import { defined } from '../../domain/defined';
import type { Field, PersonField } from './fields';
import type { SealedTexts } from './sealedFields';

/** Fields in the order of an index; `-at` goes from the greatest down. */
type IndexFields<T> = readonly (Field<T> | `-${Field<T>}`)[];

/** Indexes by their names. */
type Indexes<T> = Record<string, IndexFields<T> | { unique: IndexFields<T> }>;

/** An index as it is set up in the cloud. */
export interface IndexSpec {
  name: string;
  unique?: true;
  keys: { field: string; direction: 1 | -1 }[];
}

/**
 * What becomes of a field that says whose a document is when two records of one person are joined (R1): the document is handed
 * over to the other record by `ofPerson`, or it is not, for the reason given.
 */
export type Fate = 'handed over' | { not: string };
/** A notice keeps its patient when records are joined: the page that it opens follows a joined record by itself (R1). */
export const namesAPage: Fate = { not: 'the page that a notice opens follows it' };

export type Whose<T> = { readonly [F in PersonField<T>]: Fate };

/** What a store says of its collection. */
export interface Definition<T> {
  indexes?: Indexes<T>;
  sealed?: SealedTexts<T>;
  textsOfStaff?: SealedTexts<T>;
  whose?: Whose<T>;
}

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
