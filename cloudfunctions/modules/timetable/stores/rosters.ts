import type { Moment } from '../../../../domain/time/time';
import type { RosterRow } from '../../../../domain/timetable/roster';
import type { ClinicType } from '../../../../types/timetable/scheduling';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';

/** A weekly roster as it was taken over, whole in one document, so that it is in force at once or not at all (R2). */
export interface Roster {
  _id: string;
  importedAt: Moment;
  by: string;
  departments: { id: string; name: string; place: string }[];
  doctors: {
    id: string;
    name: string;
    title: string;
    department: { id: string; name: string };
    clinicTypes: ClinicType[];
  }[];
  rows: RosterRow[];
}

export const rosters = defineCollection<Roster>('rosters');

const newest = (fields?: string[]) =>
  rosters.find({
    where: [{ importedAt: commands().gte(0) }],
    order: [['importedAt', 'desc']],
    limit: 1,
    ...(fields ? { fields } : {}),
  });

export const rosterStore = {
  /** Departments and doctors of the roster in force. */
  current: async (): Promise<Omit<Roster, 'rows'> | undefined> =>
    (await newest(['departments', 'doctors', 'importedAt', 'by']))[0],

  /** The roster in force with its rows. */
  whole: async (): Promise<Roster | undefined> => (await newest())[0],

  /** Puts a roster in force; one that was in force before comes into force again. */
  async putInForce(roster: Roster): Promise<void> {
    const { _id, importedAt, by } = roster;
    const another = { importedAt: commands().neq(importedAt) };
    if (!(await rosters.insert(roster))) await rosters.change(_id, [another], { importedAt, by });
  },
};
