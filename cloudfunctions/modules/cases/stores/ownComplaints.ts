import { MINUTE, type Moment } from '../../../../domain/time/time';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';
import { derivedId } from '../../../cloud/derivedId';

/** The complaints that a patient put down and that wait (R16); `_id` is the patient's, with
 * `-strangers` for those of accounts that have proven nothing (R23). It keeps several at once from being too many. */
interface OwnComplaints {
  _id: string;
  cases: { id: string; at: Moment }[];
}

export const ownComplaints = defineCollection<OwnComplaints>('ownComplaints');

/** A call that counted a complaint has put it down within this time, or never will. */
const CALL_LASTS = 10 * MINUTE;

/** Under which id those of strangers are counted. */
export const strangersOf = (patientId: string): string => derivedId(patientId, 'strangers');

export const ownComplaintStore = {
  /**
   * Counts a complaint while there is room for `max`. Where there is none, those that do not wait any more make room.
   * @param waiting which of some cases are there and not closed
   * @returns whether it is counted afterwards
   */
  async add(
    patientId: string,
    caseId: string,
    {
      max,
      now,
      waiting,
    }: { max: number; now: Moment; waiting: (ids: string[]) => Promise<string[]> },
  ): Promise<boolean> {
    const entry = { id: caseId, at: now };
    for (let turn = 1; turn <= 5; turn++) {
      if (await ownComplaints.insert({ _id: patientId, cases: [entry] })) return true;
      const added = await ownComplaints.change(
        patientId,
        [
          { 'cases.id': commands().neq(caseId) },
          { [`cases.${max - 1}`]: commands().exists(false) },
        ],
        { cases: commands().push([entry]) },
      );
      if (added) return true;
      const counted = (await ownComplaints.get(patientId))?.cases ?? [];
      if (counted.some(({ id }) => id === caseId)) return true;
      const open = new Set(await waiting(counted.map(({ id }) => id)));
      const over = counted
        .filter(({ id, at }) => !open.has(id) && at < now - CALL_LASTS)
        .map(({ id }) => id);
      if (counted.length >= max && !over.length) return false;
      await ownComplaints.change(patientId, [{ 'cases.id': commands().in(over) }], {
        cases: commands().pull({ id: commands().in(over) }),
      });
    }
    return false;
  },

  /** Forgets what was counted of a person whose record goes (R25). */
  forget: (patientId: string) =>
    ownComplaints.removeMany([
      { _id: commands().in([patientId, strangersOf(patientId)]) },
      { cases: commands().exists(true) },
    ]),
};
