import { dayOf } from '../../../../bench/settle/day';
import type { Strike } from '../../../../domain/strikes/strikes';
import { at } from '../../../../domain/time/time';
import {
  booked,
  dyingAt,
  hospitalForEach,
  person,
  sessionOn,
  wish,
} from '../../../../tests/hospital';
import { cancel } from '../../../../types/booking/cancel';
import { moveFor } from '../../../../types/booking/moveFor';
import { viewBooking } from '../../../../types/booking/viewBooking';
import { listCalls } from '../../../../types/calls/listCalls';
import { recordCall } from '../../../../types/calls/recordCall';
import { checkIn } from '../../../../types/visits/checkIn';
import { appointmentStore } from '../../appointments';
import { settleMissed } from './settleMissed';

const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: { nurse: ['desk'], office: ['outpatientOffice'] },
});

const DATE = '2026-11-25';
const on = (time: string, ms = 0) => hospital.at(at(DATE, time) + ms);

describe('R6, R7: settling', () => {
  test('a no-show is void, gets one strike with the moment of the deadline, and is put on the call list', async () => {
    const missed = await booked(hospital, DATE, { slot: 0 });
    const came = await booked(hospital, DATE, { slot: 1, account: 'li', n: 2 });
    on('09:00');
    await hospital.value(checkIn, { appointmentId: came.appointmentId }, 'nurse');
    on('10:00');
    expect(await hospital.runJobs()).toMatchObject({ settle: { voided: 0 } });
    on('18:00');
    expect(await hospital.runJobs()).toMatchObject({ settle: { voided: 1, struck: 1 } });
    expect(await hospital.runJobs()).toMatchObject({ settle: { voided: 0, struck: 0 } });
    const strikes = await hospital.all<Strike>('strikes');
    expect(strikes).toMatchObject([
      { _id: missed.appointmentId, kind: 'noShow', at: at('2026-11-25', '10:00') },
    ]);
    const { booking } = await hospital.value(
      viewBooking,
      { appointmentId: missed.appointmentId },
      'nurse',
    );
    expect(booking).toMatchObject({ status: 'noshow', standing: { counting: 1, of: 3 } });
    expect(await hospital.refusal(checkIn, { appointmentId: missed.appointmentId }, 'nurse')).toBe(
      'CHECK_IN_OVER',
    );

    const { calls, open } = await hospital.value(listCalls, {}, 'nurse');
    expect(open).toBe(1);
    expect(calls[0]).toMatchObject({
      reason: 'noShow',
      patientName: person(1).name,
      phone: person(1).phone,
    });
    expect(calls[0]?.say).toContain('现场号');
    const callId = calls[0]!.callId;
    const tried = { callId, outcome: 'noAnswer' as const, note: '' };
    const requestId = wish();
    await hospital.value(recordCall, { ...tried, requestId }, 'nurse');
    const again = await hospital.value(recordCall, { ...tried, requestId }, 'nurse');
    expect(again.call).toMatchObject({ open: true, attempts: [{ outcome: 'noAnswer' }] });
    const told = { requestId: wish(), callId, outcome: 'told' as const };
    expect((await hospital.value(recordCall, told, 'nurse')).call.open).toBe(false);
    expect((await hospital.value(listCalls, {}, 'nurse')).open).toBe(0);
  });

  test('whom the desk moved at the last moment, while the job read, has missed nothing', async () => {
    const { appointmentId } = await booked(hospital, DATE, { slot: 0 });
    const sessionId = await sessionOn(hospital, '2026-11-26');
    on('10:00', 1);
    const { missed: read } = appointmentStore;
    jest.spyOn(appointmentStore, 'missed').mockImplementationOnce(async (...asked) => {
      const found = await read(...asked);
      on('10:00');
      const to = { requestId: wish(), appointmentId, sessionId, slot: 0 };
      await hospital.value(moveFor, to, 'nurse');
      on('10:00', 1);
      return found;
    });
    expect(await hospital.runJobs()).toMatchObject({ settle: { voided: 0, struck: 0 } });
    expect(await hospital.all('strikes')).toEqual([]);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])(
    'killed at request %i and run again: each strike is written once',
    async request => {
      await booked(hospital, DATE, { slot: 0 });
      await booked(hospital, DATE, { slot: 1, account: 'li', n: 2 });
      on('18:00');
      await dyingAt(hospital, request, () => hospital.runJobs());
      await Promise.all([hospital.runJobs(), hospital.runJobs()]);
      await hospital.runJobs();
      expect(await hospital.all('strikes')).toHaveLength(2);
      expect((await hospital.value(listCalls, {}, 'nurse')).open).toBe(2);
      const patients = await hospital.all<{ held: { all: unknown[] } }>('patients');
      for (const { held } of patients) expect(held.all).toEqual([]);
    },
  );

  test('1,100 missed visits are settled by 21 requests, and a strike that was taken back before bars nobody', async () => {
    const { store, counters } = hospital.stack;
    const { records, patients, strikes } = dayOf(1100, 0, 1);
    const takenBack = { ...strikes[0]!, _id: records[0]!._id!, at: at(DATE, '10:00') };
    const revoked = { at: at(DATE, '11:00'), by: 'nurse', reason: '' };
    await store.insert('appointments', records);
    await store.insert('patients', patients);
    await store.insert('strikes', [...strikes, { ...takenBack, revoked }]);
    const evening = at(DATE, '18:00');
    on('18:00');
    // In pieces, which end between two that had the same moment.
    const end = await appointmentStore.missedBehind(evening, 400);
    expect(await appointmentStore.voidMissed(evening, end)).toBe(400);
    const before = counters.read().database;
    const did = await settleMissed.run(evening, () => true);
    // Two of them since one of the strikes is there.
    expect(counters.read().database - before).toBeLessThanOrEqual(21);
    expect(did).toEqual({ voided: 700, struck: 1100, barred: 109 });
    expect(await hospital.all('strikes')).toHaveLength(220 + 1100);
    expect(await hospital.all('calls')).toHaveLength(1100);
  });

  test('a late cancellation is a strike at its moment; a timely one is none', async () => {
    const late = await booked(hospital, DATE);
    const free = await booked(hospital, '2026-11-26');
    hospital.at(at('2026-11-24', '15:00'));
    await hospital.value(cancel, { appointmentId: late.appointmentId, acceptStrike: true }, 'wang');
    await hospital.value(cancel, { appointmentId: late.appointmentId, acceptStrike: true }, 'wang');
    await hospital.value(cancel, { appointmentId: free.appointmentId }, 'wang');
    await hospital.runJobs();
    expect(await hospital.all<Strike>('strikes')).toMatchObject([
      { kind: 'lateCancellation', at: at('2026-11-24', '15:00') },
    ]);
  });
});
