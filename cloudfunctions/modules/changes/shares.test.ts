import { keptIn, unsoldIn } from '../../../domain/booking/places';
import type { Session } from '../../../domain/booking/session';
import { keptOf } from '../../../domain/booking/shares';
import { at, MINUTE } from '../../../domain/time/time';
import {
  bookedIn,
  bringRoster,
  expectOrder,
  hospitalForEach,
  layPolicy,
  laySession,
  noticesOf,
  policyWith,
  wish,
} from '../../../tests/hospital';
import { bookFor } from '../../../types/booking/bookFor';
import { cancel } from '../../../types/booking/cancel';
import { joinWaitingList } from '../../../types/booking/joinWaitingList';
import { applyChange } from '../../../types/changes/applyChange';
import type { Change } from '../../../types/changes/change';
import { changePolicy } from '../../../types/changes/changePolicy';
import { listChanges } from '../../../types/changes/listChanges';
import { previewChange } from '../../../types/changes/previewChange';
import { viewWeek } from '../../../types/timetable/viewWeek';

const now = at('2026-11-23', '09:00');
const hospital = hospitalForEach({
  now,
  staff: { office: ['outpatientOffice'], nurse: ['desk'] },
});
const shares = (keptForDesk: number, returnedWithin = 0) =>
  policyWith({ booking: { keptForDesk, returnedWithin } });
const sessions = () => hospital.all<Session>('sessions');
const sessionId = 'S-20261127-D001-am';

async function change(wanted: Change): Promise<void> {
  const { shown } = await hospital.value(previewChange, { change: wanted }, 'office');
  const input = { requestId: wish(), change: wanted, reason: '排班调整', shown };
  await hospital.value(applyChange, input, 'office');
}

/** Checks that each session keeps its share, and that its places add up. */
function expectShare({ slots, left, kept = 0 }: Session, percent: number): void {
  expect(slots.map(keptIn)).toEqual(
    keptOf(
      slots.map(({ capacity }) => capacity),
      percent,
    ),
  );
  for (const slot of slots) expect(unsoldIn(slot)).toBe(slot.capacity);
  expect(left).toBe(slots.reduce((sum, slot) => sum + slot.left, 0));
  expect(kept).toBe(slots.reduce((sum, slot) => sum + keptIn(slot), 0));
}

describe('R4: the desk’s share in the timetable', () => {
  test('every new session keeps it, and the week shows it to the office', async () => {
    await layPolicy(hospital, shares(20));
    await bringRoster(hospital);
    const all = await sessions();
    expect(all.length).toBeGreaterThan(100);
    // Online booking of today has closed, so today's sessions keep none.
    for (const session of all) expectShare(session, session.date > '2026-11-23' ? 20 : 0);
    const { days } = await hospital.value(viewWeek, { date: '2026-11-27' }, 'office');
    const friday = days.find(({ date }) => date === '2026-11-27')!.sessions;
    const [first] = friday;
    const stored = all.find(({ _id }) => _id === first!.sessionId)!;
    expect(first).toMatchObject({ left: stored.left, kept: stored.slots.map(keptIn) });
  });

  test('another share applies from the first day that nobody can book yet', async () => {
    await bringRoster(hospital);
    await hospital.runJobs();
    const input = { version: 0, policy: shares(30), reason: '门诊会议决定' };
    await hospital.value(changePolicy, input, 'office');
    hospital.at(now + 2 * MINUTE);
    await hospital.runJobs();
    const all = await sessions();
    for (const session of all) expectShare(session, session.date > '2026-11-30' ? 30 : 0);
    expect(all.some(({ kept = 0 }) => kept > 0)).toBe(true);
    expect((await hospital.runJobs()).layOut).toEqual({});
  });

  test('more places, fewer places, a stop and putting it back lose no place and sell none twice', async () => {
    await layPolicy(hospital, shares(50, 60));
    await bringRoster(hospital);
    const [booked, gone] = [
      await bookedIn(hospital, sessionId, { account: 'wang', n: 1, slot: 0 }),
      await bookedIn(hospital, sessionId, { account: 'li', n: 2, slot: 1 }),
    ];
    const patient = { patientId: await hospital.patient('zhang', 3) };
    const place = { sessionId, slot: 0, channel: 'phone' as const };
    await hospital.value(bookFor, { requestId: wish(), patient, ...place }, 'nurse');
    await hospital.value(cancel, { appointmentId: gone.appointmentId }, 'li');
    const before = await expectOrder(hospital, sessionId);
    expect(before.slots[1]!.returning).toHaveLength(1);

    const places = before.slots[0]!.capacity;
    for (const wanted of [places + 3, places + 1, places + 2, places]) {
      await change({ kind: 'session', sessionId, places: wanted });
      const session = await expectOrder(hospital, sessionId);
      expect(session.capacity).toBe(session.slots.length * wanted);
      expect(session.slots[1]!.returning).toHaveLength(1);
    }
    // Before the returned place is free, with the stop as the newest change.
    hospital.at(now + 1000);
    await change({ kind: 'stop', sessionId });
    const { changes } = await hospital.value(listChanges, {}, 'office');
    await change({ kind: 'putBack', changeId: changes[0]!.changeId });
    const after = await expectOrder(hospital, sessionId);
    expect(after.state).toBe('open');
    expect(
      after.slots[0]!.claims.filter(({ givenBackAt }) => givenBackAt === undefined),
    ).toHaveLength(2);
    expect(after.slots[0]!.numbers[0]).toBe(booked.number);
    hospital.at(now + 61 * MINUTE);
    await hospital.runJobs();
    const freed = await expectOrder(hospital, sessionId);
    expect(freed.slots[1]!.returning).toEqual([]);
  });
});

test('R12: more places of a full session go to the patients who wait, in their order', async () => {
  const full = await laySession(hospital, { slots: 2, places: 1 });
  for (const n of [1, 2]) await bookedIn(hospital, full, { account: `a-${n}`, n, slot: n - 1 });
  for (const n of [3, 4, 5]) {
    const patientId = await hospital.patient(`a-${n}`, n);
    await hospital.value(joinWaitingList, { patientId, sessionId: full }, `a-${n}`);
  }
  await change({ kind: 'session', sessionId: full, places: 2 });
  const { left, waiting, slots } = await expectOrder(hospital, full);
  const accounts = slots.map(({ claims }) => claims.map(({ account }) => account));
  expect(accounts).toEqual([
    ['a-1', 'a-3'],
    ['a-2', 'a-4'],
  ]);
  expect([left, waiting?.map(({ account }) => account)]).toEqual([0, ['a-5']]);
  await hospital.runNotices();
  const told = (await noticesOf(hospital, 'placeGiven')).map(({ account }) => account);
  expect(told.sort()).toEqual(['a-3', 'a-4']);
});
