import type { OfPerson } from '../../../cloud/ofPerson';
import { personsAppointments } from '../../appointments';
import { personsCalls } from '../../calls';
import { personsCare } from '../../care';
import { personsCases } from '../../cases';
import { personsFollowUps, personsStays } from '../../followups';
import { personsNotices } from '../../notices';
import type { Join } from '../../people';
import { personsReturnVisits } from '../../returns';
import { personsStrikes } from '../../strikes';
import { personsSurveys } from '../../surveys';

/** All that belongs to a person and is handed over with the record (R1): `whose` of each collection says so. */
export const ofPersons: OfPerson[] = [
  personsAppointments,
  personsNotices,
  personsStrikes,
  personsCalls,
  personsSurveys,
  personsReturnVisits,
  personsCases,
  personsStays,
  personsFollowUps,
  personsCare,
];

/** Documents that are handed over in one request. */
const piece = 200;

/**
 * Hands the documents of a record over to the other, or back, in pieces.
 * @returns false where there was no time left; what is left is found by the next run
 */
export async function handOver(join: Join, timeLeft: () => boolean): Promise<boolean> {
  const { _id: mark, from, into, state } = join;
  for (const documents of ofPersons) {
    const next =
      state === 'joining'
        ? () => documents.handOver(from, into, mark, piece)
        : () => documents.handBack(mark, into, from, piece);
    do if (!timeLeft()) return false;
    while ((await next()) === piece);
  }
  return true;
}
