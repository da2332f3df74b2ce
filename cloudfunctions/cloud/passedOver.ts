import { type Condition, commands } from './database';
import { NotOpened } from './seal';

/**
 * What a job passes over in one run: records that no key opens, of which a damaged one, or one of a lost key, must not keep those behind it from
 * their turn. They are counted, and looked at again by the next run.
 */
export function passedOver() {
  const ids = new Set<string>();
  const note = (id: string, error: unknown): undefined => {
    if (!(error instanceof NotOpened)) throw error;
    ids.add(id);
  };
  return {
    /** Their ids, so that a run does not read them twice. */
    ids: (): string[] => [...ids],

    /** Does what a record asks for; answers undefined where no key opens it, or something that it needs. Any other error ends the run. */
    doing: async <T>(id: string, work: () => Promise<T>): Promise<T | undefined> => {
      try {
        return await work();
      } catch (error) {
        return note(id, error);
      }
    },

    /** The same of something that is only read. */
    reading: <T>(id: string, read: () => T): T | undefined => {
      try {
        return read();
      } catch (error) {
        return note(id, error);
      }
    },

    /** How many there were, as a job answers it: nothing where there was none. */
    counted: (): Record<string, number> => (ids.size ? { unopened: ids.size } : {}),
  };
}
export type PassedOver = ReturnType<typeof passedOver>;

/** Leaves some documents out of a query. */
export const but = (ids: readonly string[]): Condition[] =>
  ids.length ? [{ _id: commands().nin([...ids]) }] : [];
