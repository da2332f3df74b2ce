import { MINUTE, type Moment } from '../../../../domain/time/time';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';
import { derivedId } from '../../../cloud/derivedId';

/**
 * The open complaints a patient made (R16). `_id` is the patient's id, with `-strangers` for
 * accounts without proof (R23). The count keeps complaints made at the same time within the limit.
 */
interface OwnComplaints {
  _id: string;
  cases: { id: string; at: Moment }[];
}

export const ownComplaints = defineCollection<OwnComplaints>('ownComplaints');

/** A call that counted a complaint has written it within this time (ms), or never will. */
const CALL_LASTS = 10 * MINUTE;

/** The id under which those of accounts without proof are counted. */
export const strangersOf = (patientId: string): string => derivedId(patientId, 'strangers');

export const ownComplaintStore = {
  /**
   * Counts a complaint if there are fewer than `max`. If not, closed ones are removed from the
   * count first.
   * @param waiting returns which of some cases exist and are open
   * @returns whether it is counted
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

  /** Removes the counts of a patient whose record is removed (R25). */
  forget: (patientId: string) =>
    ownComplaints.removeMany([
      { _id: commands().in([patientId, strangersOf(patientId)]) },
      { cases: commands().exists(true) },
    ]),
};
