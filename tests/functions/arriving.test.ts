import type { Strike } from '../../domain/strikes/strikes';
import { at } from '../../domain/time/time';
import { book } from '../../types/booking/book';
import { cancel } from '../../types/booking/cancel';
import { findBookings } from '../../types/booking/findBookings';
import { viewBooking } from '../../types/booking/viewBooking';
import { viewPatient } from '../../types/booking/viewPatient';
import { listCalls } from '../../types/calls/listCalls';
import { recordCall } from '../../types/calls/recordCall';
import { revokeStrike } from '../../types/strikes/revokeStrike';
import { viewStrikes } from '../../types/strikes/viewStrikes';
import { checkIn } from '../../types/visits/checkIn';
import { revealDocument } from '../../types/visits/revealDocument';
import { undoCheckIn } from '../../types/visits/undoCheckIn';
import { impatiently, laySession, openTestHospital, person, type TestHospital } from './hospital';

let hospital: TestHospital;
let sequence = 0;
const wish = () => `request-${++sequence}`;

beforeEach(async () => {
  hospital = await openTestHospital({
    now: at('2026-11-23', '09:00'),
    staff: { nurse: ['desk'], office: ['outpatientOffice'] },
  });
});
afterEach(() => hospital.close());

/** Lays a session on a date and books its slot for a patient of an account. */
async function booked(
  date = '2026-11-25',
  { slot = 0, account = 'wang', n = 1, slots = 8, department = 'K01' } = {},
) {
  const sessionId = `S-${date.replaceAll('-', '')}-${department}-am`;
  if (!(await hospital.session(sessionId)))
    await laySession(hospital, { id: sessionId, date, slots, department });
  const patientId = await hospital.patient(account, n);
  const input = { requestId: wish(), patientId, sessionId, slot };
  const { appointment } = await hospital.value(book, input, account);
  return { ...appointment, patientId };
}
const on = (time: string, ms = 0) => hospital.at(at('2026-11-25', time) + ms);

describe('R6: arriving', () => {
  test('found by code, name, phone and the last four, and checked in', async () => {
    const { appointmentId, code } = await booked();
    on('08:20');
    const { name, phone, document } = person(1);
    const last4 = (document as { number: string }).number.slice(-4);
    const date = '2026-11-25';
    for (const input of [
      { code },
      { code: code.toLowerCase() },
      { date, query: name },
      { date, query: phone },
      { date, query: last4 },
    ]) {
      const { bookings } = await hospital.value(findBookings, input, 'nurse');
      expect(bookings.map(each => each.appointmentId)).toEqual([appointmentId]);
    }
    const nobody = await hospital.value(findBookings, { date, query: '李四' }, 'nurse');
    expect(nobody.bookings).toEqual([]);
    expect(await hospital.refusal(findBookings, { code: 'ZZZZZZZZZZ' }, 'nurse')).toBe(
      'CODE_UNKNOWN',
    );
    const { booking } = await hospital.value(checkIn, { appointmentId }, 'nurse');
    expect(booking).toMatchObject({
      status: 'arrived',
      arrivedAt: at('2026-11-25', '08:20'),
      can: { checkIn: false, undoCheckIn: true, cancel: false },
    });
  });

  test.each([
    ['slot 08:30–09:00: by 10:00', 1, '10:00'],
    ['slot 11:00–11:30: by 11:30', 6, '11:30'],
  ])('%s, that moment included', async (_said, slot, deadline) => {
    const { appointmentId } = await booked('2026-11-25', { slot });
    on(deadline, 1);
    expect(await hospital.refusal(checkIn, { appointmentId }, 'nurse')).toBe('CHECK_IN_OVER');
    on(deadline);
    const { booking } = await hospital.value(checkIn, { appointmentId }, 'nurse');
    expect(booking.status).toBe('arrived');
  });

  test('already in, wrong day, cancelled, void, wrong desk: each its own answer', async () => {
    const { appointmentId } = await booked();
    hospital.at(at('2026-11-24', '09:00'));
    expect(await hospital.refusal(checkIn, { appointmentId }, 'nurse')).toBe('CHECK_IN_NOT_YET');
    on('08:10');
    await hospital.stack.store.insert('staff', [
      { _id: 'elsewhere', name: '别处', roles: ['desk'], active: true, departments: ['K09'] },
    ]);
    expect(await hospital.refusal(checkIn, { appointmentId }, 'elsewhere')).toBe('WRONG_DESK');
    await hospital.value(checkIn, { appointmentId }, 'nurse');
    expect(await hospital.refusal(checkIn, { appointmentId }, 'nurse')).toBe('ALREADY_ARRIVED');
    hospital.at(at('2026-11-23', '10:00'));
    const other = await booked('2026-11-26');
    await hospital.value(cancel, { appointmentId: other.appointmentId }, 'wang');
    hospital.at(at('2026-11-26', '08:00'));
    expect(await hospital.refusal(checkIn, { appointmentId: other.appointmentId }, 'nurse')).toBe(
      'APPOINTMENT_CANCELLED',
    );
  });

  test('the document shown is compared, whole only while checking in, and every look is on the record', async () => {
    const { appointmentId } = await booked();
    const { number } = person(1).document as { number: string };
    expect(await hospital.refusal(revealDocument, { appointmentId }, 'nurse')).toBe(
      'CHECK_IN_NOT_YET',
    );
    on('08:10');
    const shown = await hospital.value(revealDocument, { appointmentId }, 'nurse');
    expect(shown.number).toBe(number);
    const wrong = { appointmentId, document: (person(2).document as { number: string }).number };
    expect(await hospital.refusal(checkIn, wrong, 'nurse')).toBe('DOCUMENT_DIFFERS');
    await hospital.value(checkIn, { appointmentId, document: ` ${number} ` }, 'nurse');
    const records = await hospital.all<{ operation: string; subjects: string[] }>('audit');
    expect(records.map(({ operation }) => operation).sort()).toEqual(['checkIn', 'revealDocument']);
    for (const record of records) expect(record.subjects).toEqual([appointmentId]);
    expect(JSON.stringify(records)).not.toContain(number);
  });

  test('is taken back within the day, with a reason', async () => {
    const { appointmentId } = await booked();
    on('08:10');
    const undo = { appointmentId, reason: '点错了人' };
    expect(await hospital.refusal(undoCheckIn, undo, 'nurse')).toBe('NOT_ARRIVED');
    await hospital.value(checkIn, { appointmentId }, 'nurse');
    const { booking } = await hospital.value(undoCheckIn, undo, 'nurse');
    expect(booking).toMatchObject({ status: 'booked', can: { checkIn: true } });
    await hospital.value(checkIn, { appointmentId }, 'nurse');
    hospital.at(at('2026-11-26', '00:00'));
    expect(await hospital.refusal(undoCheckIn, undo, 'nurse')).toBe('UNDO_TOO_LATE');
  });
});

describe('R6, R7: settling', () => {
  test('who did not come is void, gets one strike dated by the deadline, and goes on the call list', async () => {
    const missed = await booked('2026-11-25', { slot: 0 });
    const came = await booked('2026-11-25', { slot: 1, account: 'li', n: 2 });
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

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])(
    'killed at request %i and run again: each strike once',
    async request => {
      await booked('2026-11-25', { slot: 0 });
      await booked('2026-11-25', { slot: 1, account: 'li', n: 2 });
      on('18:00');
      hospital.stack.faults.inject({ kind: 'reset', skip: request - 1, times: 1000 });
      await impatiently(() => hospital.runJobs());
      hospital.stack.faults.clear();
      await Promise.all([hospital.runJobs(), hospital.runJobs()]);
      await hospital.runJobs();
      expect(await hospital.all('strikes')).toHaveLength(2);
      expect((await hospital.value(listCalls, {}, 'nurse')).open).toBe(2);
      const patients = await hospital.all<{ held: { all: unknown[] } }>('patients');
      for (const { held } of patients) expect(held.all).toEqual([]);
    },
  );

  test('a late cancellation is a strike at its moment; one in time is none', async () => {
    const late = await booked('2026-11-25');
    const free = await booked('2026-11-26');
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

describe('R8: the bar', () => {
  const miss = async (date: string) => {
    hospital.at(at(date, '08:00') - 2 * 86_400_000);
    await booked(date);
    hospital.at(at(date, '18:00'));
    await hospital.runJobs();
  };

  test('three no-shows bar the person in every account until the date said; revoking one lifts it', async () => {
    for (const date of ['2026-11-25', '2026-11-26', '2026-11-27']) await miss(date);
    const patientId = await hospital.patient('li', 1);
    const sessionId = await laySession(hospital, { id: 'S-20261130-K01-am', date: '2026-11-30' });
    const ask = (account: string) =>
      hospital.call(book, { requestId: wish(), patientId, sessionId, slot: 0 }, account);
    const until = at('2027-05-27', '10:00');
    for (const account of ['wang', 'li']) {
      const answer = await ask(account);
      expect(answer).toMatchObject({
        ok: false,
        refusal: {
          code: 'BARRED',
          facts: { until },
          message: expect.stringContaining('2027年5月27日'),
        },
      });
      if (!answer.ok) expect(answer.refusal.wayOn).toContain('现场挂号');
    }
    const seen = await hospital.value(viewStrikes, { patientId }, 'li');
    expect(seen.standing).toMatchObject({ counting: 3, of: 3, bar: { until } });
    expect(seen.strikes).toHaveLength(3);
    const { patient } = await hospital.value(viewPatient, { patientId }, 'nurse');
    expect(patient.barredUntil).toBe(until);

    const strikeId = seen.strikes[1]!.strikeId;
    const revoked = await hospital.value(
      revokeStrike,
      { strikeId, reason: '当日急诊住院' },
      'nurse',
    );
    expect(revoked.standing).toEqual({ counting: 2, of: 3 });
    expect(revoked.strikes[1]).toMatchObject({
      state: 'revoked',
      revoked: { reason: '当日急诊住院' },
    });
    expect((await ask('li')).ok).toBe(true);
  });

  test('another’s strikes cannot be seen', async () => {
    const patientId = await hospital.patient('wang', 1);
    expect(await hospital.refusal(viewStrikes, { patientId }, 'li')).toBe('PATIENT_UNKNOWN');
  });
});
