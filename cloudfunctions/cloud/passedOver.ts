import { type Condition, commands } from './database';
import { NotOpened } from './seal';

/**
 * The records that a job skips in one run because no key opens them. A damaged record, or one
 * sealed with a lost key, must not keep the records behind it waiting. They are counted, and tried
 * again by the next run.
 */
export function passedOver() {
  const ids = new Set<string>();
  const note = (id: string, error: unknown): undefined => {
    if (!(error instanceof NotOpened)) throw error;
    ids.add(id);
  };
  return {
    /** The ids of the skipped records, so that a run does not read them twice. */
    ids: (): string[] => [...ids],

    /**
     * Does the work for a record; undefined if no key opens it or something it needs. Any other
     * error ends the run.
     */
    doing: async <T>(id: string, work: () => Promise<T>): Promise<T | undefined> => {
      try {
        return await work();
      } catch (error) {
        return note(id, error);
      }
    },

    /** Does a synchronous read for a record, like `doing`. */
    reading: <T>(id: string, read: () => T): T | undefined => {
      try {
        return read();
      } catch (error) {
        return note(id, error);
      }
    },

    /** Their count, as part of a job's result; empty for none. */
    counted: (): Record<string, number> => (ids.size ? { unopened: ids.size } : {}),
  };
}
export type PassedOver = ReturnType<typeof passedOver>;

/** A condition that excludes some documents. */
export const but = (ids: readonly string[]): Condition[] =>
  ids.length ? [{ _id: commands().nin([...ids]) }] : [];
