import type { Moment } from '../../../../domain/time/time';
import { commands } from '../../../cloud/database';
import { patients } from './patients';

/** The moments until which patients are barred from booking (R8). */
export const barStore = {
  /** How patients are barred, and who holds them: that says whose strikes count. */
  of: (ids: string[]) => patients.byIds(ids, ['links', 'barredUntil', 'barRevision']),

  /**
   * Sets one bar for some patients, computed from strikes that were read after `revision`; returns for how many it was set.
   */
  set: (ids: string[], barredUntil: Moment, revision: number) =>
    patients.changeMany([{ _id: commands().in(ids) }, { barRevision: revision }], {
      barredUntil,
      barRevision: commands().inc(1),
    }),
};
