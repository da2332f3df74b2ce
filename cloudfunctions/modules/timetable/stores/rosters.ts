import { defined } from '../../../../domain/defined';
import type { Moment } from '../../../../domain/time/time';
import type { Department, Directory } from '../../../../domain/timetable/directory';
import type { RosterRow } from '../../../../domain/timetable/roster';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';

/** A weekly roster as it was taken over, whole in one document, so that it is in force at once or not at all (R2). */
export interface Roster extends Directory {
  _id: string;
  importedAt: Moment;
  by: string;
  rows: RosterRow[];
}

export const rosters = defineCollection<Roster>('rosters');

const newest = (fields?: string[]) =>
  rosters.find({
    where: [{ importedAt: commands().gte(0) }],
    order: [['importedAt', 'desc']],
    limit: 1,
    ...defined({ fields }),
  });

export const rosterStore = {
  /** Departments and doctors of the roster in force. */
  current: async (): Promise<Omit<Roster, 'rows'> | undefined> =>
    (await newest(['departments', 'doctors', 'importedAt', 'by']))[0],

  /** The roster in force with its rows. */
  whole: async (): Promise<Roster | undefined> => (await newest())[0],

  /** Every department that ever had a number, of all rosters that were ever in force (R2); of the newest roster last. */
  departmentsEver: async (): Promise<Department[]> => {
    const all = await rosters.findAll({
      where: [{ importedAt: commands().gte(0) }],
      fields: ['departments', 'importedAt'],
    });
    return all
      .sort((one, other) => one.importedAt - other.importedAt)
      .flatMap(({ departments }) => departments);
  },

  /** Puts a roster in force; one that was in force before comes into force again. */
  async putInForce(roster: Roster): Promise<void> {
    const { _id, importedAt, by } = roster;
    const another = { importedAt: commands().neq(importedAt) };
    if (!(await rosters.insert(roster))) await rosters.change(_id, [another], { importedAt, by });
  },
};
