import * as tcb from '@cloudbase/node-sdk';
import { steadily } from '../../cloudfunctions/cloud/steady';
import type { Documents, Stored } from './shape';

const codeIn = (error: unknown): string => {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return `${code} ${message}`;
};
const isMissing = (error: unknown): boolean =>
  /COLLECTION_NOT_EXIST|not exist/i.test(codeIn(error));
const isDuplicate = (error: unknown): boolean =>
  /DATABASE_DUPLICATE_WRITE|E11000/.test(codeIn(error));

/**
 * The way to reach a store: by the cloud’s own address of an environment, or by another address.
 */
export interface Reached {
  env: string;
  secretId: string;
  secretKey: string;
  serviceUrl?: string;
}

/** Reads and writes documents with the functions’ SDK. */
export function documentsOf(reached: Reached): Documents {
  const database = tcb.init({ ...reached, timeout: 30_000 }).database();
  const { command } = database;
  const read = async (collection: string, where: object, limit: number): Promise<Stored[]> => {
    const query = database.collection(collection).where(where).orderBy('_id', 'asc').limit(limit);
    const { data } = await steadily(() => query.get());
    return data as Stored[];
  };

  return {
    has: collection =>
      read(collection, { _id: command.gt('') }, 1).then(
        () => true,
        (error: unknown) => {
          if (isMissing(error)) return false;
          throw error;
        },
      ),
    page: (collection, after, limit, upTo) => {
      const behind = command.gt(after);
      return read(
        collection,
        { _id: upTo === undefined ? behind : behind.and(command.lte(upTo)) },
        limit,
      );
    },
    byIds: (collection, ids) => read(collection, { _id: command.in([...ids]) }, ids.length),
    add: async (collection, documents) => {
      try {
        await steadily(() => database.collection(collection).add([...documents]));
        return true;
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    },
  };
}
