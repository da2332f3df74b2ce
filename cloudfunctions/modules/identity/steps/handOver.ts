import type { Moment } from '../../../../domain/time/time';
import type { OfPerson } from '../../../cloud/ofPerson';
import { personsAppointments } from '../../appointments';
import { personsCalls } from '../../calls';
import { personsCare } from '../../care';
import { personsCases } from '../../cases';
import {
  dischargeStore,
  followDeaths,
  followEnds,
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

/**
 * Everything that belongs to a person and is handed over with the record (R1), as `whose` of each
 * collection says.
 */
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

/** The number of documents that one request hands over. */
const piece = 200;

/**
 * Hands the documents of a record over to the other one, or back, in pieces.
 * @returns false if there was no time left; the next run finds the rest
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

/**
 * Stays and calls recorded about a person. They are handed over last, so that the next run finds an
 * unfinished hand-over.
 */
const handedLast = [personsStays, personsFollowUps];

/**
 * Gives a record the stays and calls of lists from before the person was registered, or while they
 * had another name (R1, R26): those with the same name and number, with the deaths. May be repeated
 * at any time.
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
    for (const documents of [
      ...ofPersons.filter(each => !handedLast.includes(each)),
      ...handedLast,
    ])
      while ((await documents.handOver(id, record._id, id, piece)) === piece);
  await followDeaths([...from, record._id], now);
  await followEnds([record._id], now);
}
