import type { Patient } from '../../cloudfunctions/modules/people/stores/patients';
import type { Appointment } from '../../domain/booking/appointment';
import { heldBy } from '../../domain/booking/limits';
import type { Session } from '../../domain/booking/session';
import type { Appointment as Promised } from './callers';
import type { StackProcess } from './stack';

/** The store’s records about places. */
export interface Books {
  sessions: Session[];
  appointments: Appointment[];
  patients: Pick<Patient, '_id' | 'held'>[];
}

export interface Findings {
  /** The sold places: claims that are valid. */
  sold: number;
  /**
   * Contradictions that must never exist: places, numbers or patients twice, sessions whose places
   * do not add up.
   */
  twice: string[];
  /** Contradictions that may exist during a call, or after a dead one until the mending job ran. */
  unsettled: string[];
}

/** Reads the books from the store. */
export async function readBooks(stack: StackProcess): Promise<Books> {
  const [sessions, appointments, patients] = await Promise.all([
    stack.all<Session>('sessions'),
    stack.all<Appointment>('appointments'),
    stack.all<Patient>('patients'),
  ]);
  return { sessions, appointments, patients };
}

interface Standing {
  key: string;
  patientId: string;
}

/** Checks the books: computes every sum again, and looks up every claim. */
export function audit({ sessions, appointments, patients }: Books): Findings {
  const twice: string[] = [];
  const unsettled: string[] = [];
  const live = appointments.filter(each => each.live);
  const standing: Standing[] = sessions.flatMap(session => {
    twice.push(...wrongSums(session));
    return session.slots.flatMap(({ claims, numbers }, slot) =>
      claims.flatMap((claim, line) => {
        if (claim.givenBackAt !== undefined) return [];
        const place = { sessionId: session._id, slot, number: numbers[line], claimId: claim.id };
        return [{ key: keyOf({ ...place, ...claim }), patientId: claim.patientId }];
      }),
    );
  });
  twice.push(
    ...repeated(live.map(({ sessionId, number }) => `${sessionId} number ${number}`)),
    ...repeated(live.map(({ patientId }) => `live appointment of patient ${patientId}`)),
    ...repeated(standing.map(({ patientId }) => `place of patient ${patientId}`)),
  );
  const claimed = new Set(standing.map(({ key }) => key));
  const recorded = new Set(live.map(keyOf));
  for (const key of claimed) if (!recorded.has(key)) unsettled.push(`no appointment for ${key}`);
  for (const key of recorded) if (!claimed.has(key)) unsettled.push(`no claim for ${key}`);
  for (const { _id, held } of patients) {
    const should = flat(heldBy(live.filter(each => each.patientId === _id).map(holding)));
    if (flat(held) !== should)
      unsettled.push(`patient ${_id} is counted for [${flat(held)}], not [${should}]`);
  }
  return { sold: standing.length, twice, unsettled };
}

/** Promised appointments that the books do not hold, each with its claim. */
export function broken(promised: Promised[], { sessions, appointments }: Books): string[] {
  const claims = new Set(
    sessions.flatMap(({ slots }) =>
      slots.flatMap(slot =>
        slot.claims.flatMap((claim, line) =>
          claim.givenBackAt === undefined ? `${claim.id} ${slot.numbers[line]}` : [],
        ),
      ),
    ),
  );
  const byId = new Map(appointments.map(each => [each._id, each]));
  return promised.flatMap(({ appointmentId, number, slot, patient }) => {
    const kept = byId.get(appointmentId);
    const same =
      kept?.live &&
      kept.number === number &&
      kept.slot === slot &&
      kept.patientId === patient.patientId &&
      claims.has(`${kept.claimId} ${number}`);
    return same ? [] : [`${appointmentId} number ${number}`];
  });
}

/** A place in a form that is equal for the session and the appointment’s record. */
const keyOf = (place: {
  sessionId: string;
  slot: number;
  number: number | undefined;
  claimId: string;
  patientId: string;
}) => [place.sessionId, place.slot, place.number, place.claimId, place.patientId].join(' ');

function wrongSums({ _id, capacity, left, slots }: Session): string[] {
  const wrong: string[] = [];
  const check = (right: boolean, what: string) => right || wrong.push(`${_id}: ${what}`);
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
  check(left === sum(slots.map(slot => slot.left)), `${left} left is not the sum of its slots`);
  check(capacity === sum(slots.map(slot => slot.capacity)), 'capacity is not the sum of its slots');
  for (const [index, slot] of slots.entries()) {
    const taken = slot.claims.filter(claim => claim.givenBackAt === undefined);
    check(slot.left >= 0, `slot ${index} has ${slot.left} left`);
    check(
      taken.length + slot.left === slot.capacity,
      `slot ${index}: ${taken.length} taken and ${slot.left} left of ${slot.capacity}`,
    );
    check(
      slot.claims.length + slot.left === slot.numbers.length,
      `slot ${index}: ${slot.numbers.length} numbers for ${slot.claims.length} claims and ${slot.left} left`,
    );
  }
  const lines = slots.flatMap(({ claims, numbers }) =>
    claims.map((claim, line) => ({ claim, number: numbers[line] })),
  );
  const stand = lines.filter(({ claim }) => claim.givenBackAt === undefined);
  return [
    ...wrong,
    ...repeated(lines.map(({ claim }) => `${_id}: claim ${claim.id}`)),
    ...repeated(stand.map(({ number }) => `${_id}: number ${number}`)),
  ];
}

/** One line for each repetition of a text. */
function repeated(things: string[]): string[] {
  const seen = new Set<string>();
  return things.flatMap(thing => {
    if (seen.has(thing)) return [`twice: ${thing}`];
    seen.add(thing);
    return [];
  });
}

const holding = ({ _id, sessionId, date, department, bookedAt }: Appointment) => ({
  ...{ _id, sessionId, date },
  departmentId: department.id,
  at: bookedAt,
});

const flat = ({ all, days, departments }: Patient['held']): string =>
  [
    ...all.map(({ id }) => id),
    ...[...Object.entries(days), ...Object.entries(departments)].flatMap(([key, ids]) =>
      ids.map(id => `${key} ${id}`),
    ),
  ]
    .sort()
    .join(', ');
