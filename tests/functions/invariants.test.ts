import fc from 'fast-check';
import type { Appointment } from '../../domain/booking/appointment';
import type { HeldVisits } from '../../domain/booking/limits';
import { keptIn, unsoldIn } from '../../domain/booking/places';
import type { Session } from '../../domain/booking/session';
import { barredUntil, type Strike } from '../../domain/strikes/strikes';
import { at } from '../../domain/time/time';
import { book } from '../../types/booking/book';
import { bookFor } from '../../types/booking/bookFor';
import { cancel } from '../../types/booking/cancel';
import { joinWaitingList } from '../../types/booking/joinWaitingList';
import { leaveWaitingList } from '../../types/booking/leaveWaitingList';
import { move } from '../../types/booking/move';
import { stopSession } from '../../types/changes/stopSession';
import { defaultPolicy } from '../../types/policy/policy';
import { revokeStrike } from '../../types/strikes/revokeStrike';
import { checkIn } from '../../types/visits/checkIn';
import {
  layPolicy,
  laySession,
  openTestHospital,
  policyWith,
  type TestHospital,
} from '../hospital';

const start = at('2026-11-23', '09:00');
const sessionIds = ['S-20261125-A-am', 'S-20261125-B-am', 'S-20261126-A-am'];
const people = ['wang', 'li', 'zhang', 'zhao'];

const person = fc.nat(people.length - 1);
const place = fc.record({ session: fc.nat(2), slot: fc.nat(1) });
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('book' as const), person, place }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('cancel' as const), which: fc.nat(20) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('move' as const), which: fc.nat(20), place }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), person, place }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), person, place }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('desk' as const), person, place }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('stop' as const), place }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('arrive' as const), which: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('revoke' as const), which: fc.nat(20) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      hours: fc.integer({ min: 1, max: 30 }),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
type StepOn = Extract<Step, { which: number }>;
type StepAs = Extract<Step, { person: number }>;

const shares = fc.record({
  kept: fc.constantFrom(0, 1),
  returnedWithin: fc.constantFrom(0, 90),
});

let hospital: TestHospital;
let patients: string[];
let sequence = 0;
const wish = () => `request-${++sequence}`;

/**
 * The places per slot that a hospital with two places keeps for its desk, and how long a returned
 * place waits.
 */
interface Shares {
  kept: number;
  returnedWithin: number;
}

async function setUp({ kept, returnedWithin }: Shares): Promise<void> {
  hospital = await openTestHospital({
    now: start,
    staff: { nurse: ['desk'], office: ['outpatientOffice'] },
  });
  await layPolicy(hospital, policyWith({ booking: { returnedWithin } }));
  const places = { slots: 2, places: 1 + kept, kept };
  const [first, second, third] = sessionIds as [string, string, string];
  await laySession(hospital, { id: first, ...places, department: 'K01' });
  await laySession(hospital, { id: second, ...places, department: 'K02' });
  await laySession(hospital, {
    id: third,
    ...places,
    date: '2026-11-26',
    department: 'K01',
  });
  patients = await Promise.all(people.map((account, n) => hospital.patient(account, n)));
}

const ownerOf = ({ patientId }: Appointment) => people[patients.indexOf(patientId)]!;

/** Sends a request about an existing appointment, as its owner or as the nurse. */
async function takeOn(chosen: Appointment | undefined, each: StepOn): Promise<void> {
  if (!chosen) return;
  const appointmentId = chosen._id;
  switch (each.do) {
    case 'cancel':
      await hospital.call(cancel, { appointmentId, acceptStrike: true }, ownerOf(chosen));
      break;
    case 'move': {
      const to = { sessionId: sessionIds[each.place.session]!, slot: each.place.slot };
      await hospital.call(move, { requestId: wish(), appointmentId, ...to }, ownerOf(chosen));
      break;
    }
    case 'arrive':
      await hospital.call(checkIn, { appointmentId }, 'nurse');
      break;
    case 'revoke':
      await hospital.call(revokeStrike, { strikeId: appointmentId, reason: '误标' }, 'nurse');
  }
}

/** Sends a patient's request about a session: booking, waiting for a place, or leaving the line. */
async function takeAs({ do: what, person: n, place: { session, slot } }: StepAs): Promise<void> {
  const account = people[n]!;
  const patientId = patients[n]!;
  const sessionId = sessionIds[session]!;
  const place = { requestId: wish(), sessionId, slot };
  switch (what) {
    case 'book':
      await hospital.call(book, { ...place, patientId }, account);
      break;
    case 'desk':
      await hospital.call(
        bookFor,
        { ...place, patient: { patientId }, channel: 'onSite' },
        'nurse',
      );
      break;
    case 'wait':
      await hospital.call(joinWaitingList, { patientId, sessionId }, account);
      break;
    case 'leave':
      await hospital.call(leaveWaitingList, { patientId, sessionId }, account);
  }
}

async function take(each: Step): Promise<void> {
  if ('which' in each) {
    const appointments = await hospital.all<Appointment>('appointments');
    await takeOn(appointments[each.which % (appointments.length || 1)], each);
  } else if ('person' in each) {
    await takeAs(each);
  } else if (each.do === 'stop') {
    const sessionId = sessionIds[each.place.session]!;
    await hospital.call(stopSession, { sessionId, reason: '医生生病' }, 'office');
  } else {
    hospital.at(hospital.stack.clock.now() + each.hours * 3_600_000);
    await hospital.runJobs();
  }
}

/** The number that each appointment was told. */
type Told = Map<string, string>;

async function expectOrder(told: Told): Promise<void> {
  const sessions = await hospital.all<Session>('sessions');
  const appointments = await hospital.all<Appointment>('appointments');
  for (const session of sessions) {
    for (const slot of session.slots) {
      const standing = slot.claims.filter(({ givenBackAt }) => givenBackAt === undefined);
      expect(standing.length + unsoldIn(slot)).toBe(slot.capacity);
      expect(slot.left).toBeGreaterThanOrEqual(0);
      expect(keptIn(slot)).toBeGreaterThanOrEqual(0);
      expect(slot.claims.length + unsoldIn(slot)).toBe(slot.numbers.length);
    }
    expect(session.kept ?? 0).toBe(session.slots.reduce((sum, slot) => sum + keptIn(slot), 0));
    expect(session.left).toBe(session.slots.reduce((sum, { left }) => sum + left, 0));
    const holders = appointments.filter(
      ({ sessionId, status }) => sessionId === session._id && status !== 'cancelled',
    );
    const claims = session.slots.flatMap(slot => slot.claims.filter(claim => !claim.givenBackAt));
    expect(holders.map(({ claimId }) => claimId).sort()).toEqual(claims.map(({ id }) => id).sort());
    expect(new Set(holders.map(({ number }) => number)).size).toBe(holders.length);
    if (session.left > 0 && session.state === 'open' && session.waiting?.length)
      // Places may be free beside waiting patients only after the list is closed.
      expect(hospital.stack.clock.now()).toBeGreaterThanOrEqual(at('2026-11-24', '15:00'));
  }
  for (const { _id, sessionId, slot, number, moves = [] } of appointments) {
    const place = `${moves.length} ${sessionId} ${slot} ${number}`;
    const before = told.get(_id);
    if (before?.split(' ')[0] === String(moves.length)) expect(place).toBe(before);
    told.set(_id, place);
  }
  const records = await hospital.all<{ _id: string; held: HeldVisits; barredUntil: number }>(
    'patients',
  );
  const strikes = await hospital.all<Strike>('strikes');
  for (const { _id, held, barredUntil: stored } of records) {
    const live = appointments.filter(each => each.patientId === _id && each.live);
    expect(held.all.map(({ id }) => id).sort()).toEqual(live.map(each => each._id).sort());
    expect(live.length).toBeLessThanOrEqual(5);
    const own = strikes.filter(({ patientId }) => patientId === _id);
    expect(stored).toBe(barredUntil(own, defaultPolicy.bar));
  }
  expect(new Set(strikes.map(strike => strike._id)).size).toBe(strikes.length);
  for (const { _id } of strikes) {
    const appointment = appointments.find(each => each._id === _id);
    expect(appointment?.status === 'noshow' || appointment?.cancelledLate).toBe(true);
    expect(appointment?.cancelledBy).not.toBe('hospital');
  }
}

test('after any sequence of actions places add up, numbers stay, and limits and bars are correct', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 8, maxLength: 30 }),
      shares,
      async (steps, held) => {
        await setUp(held);
        const told: Told = new Map();
        try {
          for (const each of steps) {
            await take(each);
            await expectOrder(told);
          }
        } finally {
          await hospital.close();
        }
      },
    ),
    { numRuns: 12, endOnFailure: true },
  );
});
