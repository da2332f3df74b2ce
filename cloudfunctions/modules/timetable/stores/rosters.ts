import { defined } from '../../../../domain/defined';
import type { Moment } from '../../../../domain/time/time';
import type { Department, Roster } from '../../../../domain/timetable/directory';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';
import { forgettable } from '../../../cloud/memory';

export type { Roster } from '../../../../domain/timetable/directory';

export const rosters = defineCollection<Roster>('rosters');

/** The number of earlier rosters that can be put back. */
const BACK = 4;

const newest = (fields?: string[]) =>
  rosters.find({
    where: [{ importedAt: commands().gte(0) }],
    order: [['importedAt', 'desc']],
    limit: 1,
    ...defined({ fields }),
  });

/**
 * The time (ms) for which an instance keeps the directory for patients who look around; changes and
 * checks always read it.
 */
const keptFor = 30_000;

let kept: { roster: Directory | undefined; readAt: Moment; since: number } | undefined;

/** Makes the next call read the directory again. */
const forgetDirectory = forgettable(() => {
  kept = undefined;
});

type Directory = Omit<Roster, 'rows'>;

export const rosterStore = {
  /** Departments and doctors of the roster in force. */
  current: async (): Promise<Directory | undefined> =>
    (await newest(['departments', 'doctors', 'importedAt', 'by']))[0],

  /** The departments and doctors for patients who look around; at most half a minute old. */
  async known(now: Moment): Promise<Directory | undefined> {
    const age = kept && Math.max(Math.abs(now - kept.readAt), performance.now() - kept.since);
    if (!kept || age === undefined || age >= keptFor) {
      const since = performance.now();
      kept = { roster: await rosterStore.current(), readAt: now, since };
    }
    return kept.roster;
  },

  /** The roster in force with its rows. */
  whole: async (): Promise<Roster | undefined> => (await newest())[0],

  /** A roster that was in force at some time. */
  get: (id: string) => rosters.get(id),

  /**
   * The roster in force and those that can be put back, without their rows, the one in force first.
   */
  versions: () =>
    rosters.find({
      where: [{ importedAt: commands().gte(0) }],
      order: [['importedAt', 'desc']],
      limit: BACK,
      fields: ['departments', 'doctors', 'importedAt', 'by'],
    }),

  /** The pictures used by the roster in force and by those that can be put back. */
  async picturesNamed(): Promise<string[]> {
    const found = await rosters.find({
      where: [{ importedAt: commands().gte(0) }],
      order: [['importedAt', 'desc']],
      limit: BACK,
      fields: ['doctors', 'former'],
    });
    const notes = found.flatMap(({ doctors, former = [] }) => [...doctors, ...former]);
    return notes.flatMap(({ hand }) => hand?.picture || []);
  },

  /**
   * Every department that ever had an id, in all rosters that were ever in force (R2); of the
   * newest roster last.
   */
  departmentsEver: async (): Promise<Department[]> => {
    const all = await rosters.findAll({
      where: [{ importedAt: commands().gte(0) }],
      fields: ['departments', 'importedAt'],
    });
    return all
      .sort((one, other) => one.importedAt - other.importedAt)
      .flatMap(({ departments }) => departments);
  },

  /** Puts a roster in force, also one that was in force before. */
  async putInForce(roster: Roster): Promise<void> {
    const { _id, importedAt, by } = roster;
    const another = { importedAt: commands().neq(importedAt) };
    if (!(await rosters.insert(roster))) await rosters.change(_id, [another], { importedAt, by });
    forgetDirectory();
  },
};
