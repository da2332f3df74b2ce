import type { Guards } from '../../../cloud/collection';
import { isSealed, isSealedByFormerKey, seal, unseal } from '../../../cloud/seal';
import type { SealedField } from '../../../cloud/sealedFields';
import type { Sealed } from '../stores/sealing';

/** A text in a document: its path with list indexes (`links.0.phone`), and what it is bound to. */
interface Place {
  path: string;
  text: string;
  belongsTo: string;
  ofStaff: boolean;
}

/** All texts at the sealed paths of a document. */
export const sealedPlaces = (document: { _id: string }, fields: readonly SealedField[]): Place[] =>
  fields.flatMap(field => {
    const reach = (
      value: unknown,
      parts: readonly string[],
      path: string,
      at: number[],
    ): Place[] => {
      if (Array.isArray(value))
        return value.flatMap((each, n) => reach(each, parts, `${path}.${n}`, [...at, n]));
      const [part, ...rest] = parts;
      if (part !== undefined) {
        const within = (value as Record<string, unknown> | null | undefined)?.[part];
        return reach(within, rest, path ? `${path}.${part}` : part, at);
      }
      if (typeof value !== 'string' || value === '') return [];
      const belongsTo = field.belongsTo(document, ...at);
      return [{ path, text: value, belongsTo, ofStaff: field.ofStaff }];
    };
    return reach(document, field.path.split('.'), '', []);
  });

/** The writes that seal a document with the present key only. */
export interface Anew {
  /** The path, the present text, and its replacement. */
  texts: { path: string; from: string; to: string }[];
  /** The number of texts that no known key opens. */
  unreadable: number;
}

/** Older texts of staff, which were stored unsealed, are sealed as well. */
export function resealed(document: { _id: string }, fields: readonly SealedField[]): Anew {
  const anew: Anew = { texts: [], unreadable: 0 };
  for (const { path, text, belongsTo, ofStaff } of sealedPlaces(document, fields)) {
    const clear = ofStaff && !isSealed(text);
    if (!clear && !isSealedByFormerKey(text)) continue;
    const opened = clear ? text : openedOrNot(text, belongsTo);
    if (opened === undefined) anew.unreadable += 1;
    else anew.texts.push({ path, from: text, to: seal(opened, belongsTo) });
  }
  return anew;
}

function openedOrNot(text: string, belongsTo: string): unknown {
  try {
    return unseal(text, belongsTo);
  } catch {
    return undefined;
  }
}

/** The number of times a document is read again because others change it at the same time. */
const TRIES = 5;

/**
 * Seals one document again. If other writes keep changing it in between, the next pass does it.
 * @returns how many texts were written
 */
export async function resealOne(
  collection: Sealed,
  read: { _id: string },
  { texts: first }: Anew,
): Promise<number> {
  let texts = first;
  for (let tries = 0; tries < TRIES; tries++) {
    const [one, ...others] = texts.map(({ path, from }) => ({ [path]: from }));
    if (!one) return 0;
    const guards: Guards = [one, ...others];
    const update = Object.fromEntries(texts.map(({ path, to }) => [path, to]));
    if (await collection.change(read._id, guards, update)) return texts.length;
    const now = await collection.get(read._id);
    texts = now ? resealed(now, collection.sealed).texts : [];
  }
  return 0;
}
