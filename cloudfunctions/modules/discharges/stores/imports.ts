import type { Moment } from '../../../../domain/time/time';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';

/**
 * A list that was imported and whose calls are not all planned yet: the member who imported it is
 * told when they are (R15).
 */
interface Import {
  _id: string;
  by: string;
  at: Moment;
}

export const imports = defineCollection<Import>('imports', { indexes: { at: ['at'] } });

export const importStore = {
  begun: (id: string, by: string, at: Moment) => imports.insert({ _id: `I-${id}`, by, at }),

  /** Lists whose calls are still being planned, oldest first. */
  waiting: (limit: number) =>
    imports.find({ where: [{ at: commands().gt(0) }], order: [['at', 'asc']], limit }),

  finished: (id: string) => imports.remove(id, [{ at: commands().gt(0) }]),
};
