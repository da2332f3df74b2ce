import type { DueList } from '../../../../domain/lists/lists';
import type { LocalDate, Moment } from '../../../../domain/time/time';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';
import { outlived } from '../../../cloud/outlived';

/** Records that a day's list was made, when, and with how many bookings (R10). */
export interface CompiledList {
  _id: string;
  date: LocalDate;
  kind: DueList['kind'];
  compiledAt: Moment;
  bookings: number;
  departments: {
    id: string;
    name: string;
    bookings: number;
    doctors: { id: string; name: string; bookings: number }[];
  }[];
}

export const lists = defineCollection<CompiledList>('lists', {
  indexes: { date: ['date', '_id'] },
});

export const listStore = {
  byIds: (ids: string[]) => lists.find({ where: [{ _id: commands().in(ids) }] }),

  /** Adds a list; false when it exists already, and then it stays as it was. */
  insert: (list: CompiledList) => lists.insert(list),
};

/** Lists that may be removed after their retention period (R25). */
export const oldLists = outlived(lists, 'date');
