import type { Moment } from '../../../../domain/time/time';
import type { OfPerson } from '../../../cloud/ofPerson';
import { personsAppointments } from '../../appointments';
import { personsCalls } from '../../calls';
import { personsCare } from '../../care';
import { personsCases } from '../../cases';
import {
  dischargeStore,
  followDeaths,
  followUpStore,
  personsFollowUps,
  personsStays,
} from '../../followups';
import { personsNotices } from '../../notices';
import {
  deathStore,
  type Join,
  joinedPersons,
  type Patient,
  personOf,
  recordOf,
  toldIdOf,
} from '../../people';
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

/** What tells that something was told of somebody; it is handed over last, so that a run that died is found by it. */
const told = [personsStays, personsFollowUps];

/**
 * Gives a record what lists and calls told of its person before they were registered, or while they were under another name (R1, R26): what
 * has the same name and number, with the deaths. May be done again at any time.
 */
export async function handOverTold(patient: Patient, now: Moment): Promise<void> {
  const record = await recordOf(patient._id);
  if (!record) return;
  const persons = [personOf(record), ...joinedPersons(record)];
  const ids = persons.flatMap(({ document }) =>
    persons.map(({ name }) => toldIdOf({ document, name })),
  );
  const from = [...new Set(ids)].filter(id => id !== record._id);
  const [stays, calls, deaths] = await Promise.all([
    dischargeStore.ofPersons(from),
    followUpStore.ofPersons(from),
    deathStore.of(from),
  ]);
  if (!stays.length && !calls.length && !deaths.some(({ causes }) => causes.length)) return;
  for (const id of from)
    for (const documents of [...ofPersons.filter(each => !told.includes(each)), ...told])
      while ((await documents.handOver(id, record._id, id, piece)) === piece);
  await followDeaths([...from, record._id], now);
}
