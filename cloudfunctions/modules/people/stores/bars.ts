import type { Moment } from '../../../../domain/time/time';
import { commands } from '../../../cloud/database';
import { patients } from './patients';

/** The moments until which patients are barred from booking (R8). */
export const barStore = {
  /** The bars of patients, and the accounts that hold them, which decide whose strikes count. */
  of: (ids: string[]) => patients.byIds(ids, ['links', 'barredUntil', 'barRevision']),

  /**
   * Sets one bar for some patients, computed from strikes that were read after `revision`; returns
   * the number of patients for whom it was set.
   */
  set: (ids: string[], barredUntil: Moment, revision: number) =>
    patients.changeMany([{ _id: commands().in(ids) }, { barRevision: revision }], {
      barredUntil,
      barRevision: commands().inc(1),
    }),
};
