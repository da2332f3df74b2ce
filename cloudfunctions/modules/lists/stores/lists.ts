import type { DueList } from '../../../../domain/lists/lists';
import type { LocalDate, Moment } from '../../../../domain/time/time';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';
import { outlived } from '../../../cloud/outlived';

/** That a day's list was compiled, when, and how many bookings it had then (R10). */
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

  /** Puts a list down; false when it was compiled already, and then it stays as it was. */
  insert: (list: CompiledList) => lists.insert(list),
};

/** Lists of days that may go after their period (R25). */
export const oldLists = outlived(lists, 'date');
