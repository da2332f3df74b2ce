import { at } from '../../../domain/time/time';
import { laySession, openTestHospital, person, type TestHospital } from '../../../tests/hospital';
import { listAppointments } from '../../../types/appointments/listAppointments';
import { book } from '../../../types/booking/book';
import { bookFor } from '../../../types/booking/bookFor';
import { cancel } from '../../../types/booking/cancel';
import { viewBooking } from '../../../types/booking/viewBooking';
import { addPatient } from '../../../types/holding/addPatient';
import { confirmHolder } from '../../../types/holding/confirmHolder';
import { endHolding } from '../../../types/holding/endHolding';
import { listHolders } from '../../../types/holding/listHolders';
import { proveAtDesk } from '../../../types/holding/proveAtDesk';
import { listPatients } from '../../../types/people/listPatients';
import { removePatient } from '../../../types/people/removePatient';
import { viewStrikes } from '../../../types/strikes/viewStrikes';
import { checkIn } from '../../../types/visits/checkIn';
import { viewAppointment } from '../../../types/visits/viewAppointment';

let hospital: TestHospital;
const sessionId = 'S-20261125-D001-am';

beforeEach(async () => {
  hospital = await openTestHospital({
    now: at('2026-11-20', '09:00'),
    staff: { nurse: ['desk'] },
  });
  await laySession(hospital, { slots: 4, places: 4 });
});
afterEach(() => hospital.close());

const bookAs = async (account: string, patientId: string, slot = 0) =>
  (
    await hospital.value(
      book,
      { requestId: `wish-${account}-${slot}`, patientId, sessionId, slot },
      account,
    )
  ).appointment;
const coming = async (account: string) =>
  (await hospital.value(listAppointments, { when: 'coming' }, account)).appointments.map(
    ({ appointmentId }) => appointmentId,
  );
const notices = async () =>
  (await hospital.all<{ kind: string; account: string; patientId?: string }>('notices')).map(
    ({ kind, account }) => `${kind} ${account}`,
  );
const holdersOf = async (patientId: string, account: string) =>
  (await hospital.value(listHolders, { patientId }, account)).holders;
const strangerIn = async (patientId: string, account: string) =>
  (await holdersOf(patientId, account)).find(({ proven }) => !proven)!.holderId;

describe('R23: a stranger with the right name and number', () => {
  test('can add the patient and book for them, and sees only its own bookings', async () => {
    const patientId = await hospital.patient('wang', 1);
    const own = await bookAs('wang', patientId);
    expect(await hospital.stranger('stranger', 1)).toBe(patientId);

    expect(await coming('stranger')).toEqual([]);
    expect(
      await hospital.refusal(viewAppointment, { appointmentId: own.appointmentId }, 'stranger'),
    ).toBe('APPOINTMENT_UNKNOWN');
    expect(await hospital.refusal(cancel, { appointmentId: own.appointmentId }, 'stranger')).toBe(
      'APPOINTMENT_UNKNOWN',
    );
    expect(await hospital.refusal(viewStrikes, { patientId }, 'stranger')).toBe('HOLDING_UNPROVEN');
    expect(await hospital.value(listPatients, {}, 'stranger')).toMatchObject({
      patients: [{ proven: false, live: 0 }],
    });
    // The holder sees both.
    await laySession(hospital, { id: 'S-20261124-D002-am', date: '2026-11-24', department: 'K02' });
    const { appointment } = await hospital.value(
      book,
      { requestId: 'stranger-1', patientId, sessionId: 'S-20261124-D002-am', slot: 0 },
      'stranger',
    );
    expect(await coming('stranger')).toEqual([appointment.appointmentId]);
    expect((await coming('wang')).sort()).toEqual(
      [own.appointmentId, appointment.appointmentId].sort(),
    );
  });

  test('the holder is told of the adding and of the booking, once each', async () => {
    const patientId = await hospital.patient('wang', 1);
    await hospital.stranger('stranger', 1);
    await hospital.stranger('stranger', 1);
    await bookAs('stranger', patientId);
    await hospital.runNotices();
    await hospital.runNotices();
    expect((await notices()).sort()).toEqual([
      'booked stranger',
      'bookedByAnother wang',
      'heldByAnother wang',
    ]);
  });

  test('the holder removes the stranger: it sees and books nothing more, and its bookings become the holder’s', async () => {
    const patientId = await hospital.patient('wang', 1);
    await hospital.stranger('stranger', 1);
    const { appointmentId } = await bookAs('stranger', patientId);
    const holderId = await strangerIn(patientId, 'wang');
    const ended = await hospital.value(endHolding, { patientId, holderId }, 'wang');
    expect(ended.holders).toHaveLength(1);
    expect(await hospital.value(listPatients, {}, 'stranger')).toMatchObject({ patients: [] });
    expect(await hospital.refusal(viewAppointment, { appointmentId }, 'stranger')).toBe(
      'APPOINTMENT_UNKNOWN',
    );
    const wish = { requestId: 'wish-again', patientId, sessionId, slot: 1 };
    expect(await hospital.refusal(book, wish, 'stranger')).toBe('PATIENT_UNKNOWN');
    expect(await hospital.all('appointments')).toMatchObject([{ account: 'wang' }]);
    // Again, from another phone of the holder: nothing more happens.
    expect(await hospital.value(endHolding, { patientId, holderId }, 'wang')).toEqual(ended);
  });

  test('learns nothing about the other holders, and can neither end nor confirm one', async () => {
    const patientId = await hospital.patient('wang', 1);
    await hospital.stranger('stranger', 1);
    const [wang] = await holdersOf(patientId, 'wang');
    const seen = await hospital.value(listHolders, { patientId }, 'stranger');
    expect(seen).toMatchObject({ proven: false, ways: ['phone'], holders: [{ you: true }] });
    expect(seen.holders).toHaveLength(1);
    const input = { patientId, holderId: wang!.holderId };
    expect(await hospital.refusal(endHolding, input, 'stranger')).toBe('HOLDING_UNPROVEN');
    const self = { patientId, holderId: seen.holders[0]!.holderId };
    expect(await hospital.refusal(confirmHolder, self, 'stranger')).toBe('HOLDING_UNPROVEN');
    expect(await hospital.refusal(listHolders, { patientId }, 'nobody')).toBe('PATIENT_UNKNOWN');
    expect(JSON.stringify(seen)).not.toContain('wang');
  });

  test('can remove the patient although the holder has appointments; its own appointments prevent it', async () => {
    const patientId = await hospital.patient('wang', 1);
    await bookAs('wang', patientId);
    await hospital.stranger('stranger', 1);
    expect(await hospital.value(removePatient, { patientId }, 'stranger')).toEqual({
      patients: [],
    });
    expect(await hospital.call(removePatient, { patientId }, 'wang')).toMatchObject({
      refusal: { code: 'PATIENT_HAS_APPOINTMENTS', facts: { count: 1 } },
    });
  });
});

describe('R23: ways to prove a holding', () => {
  test('confirmation by a proven holder', async () => {
    const patientId = await hospital.patient('wang', 1);
    await hospital.stranger('son', 1);
    const { appointmentId } = await bookAs('wang', patientId);
    const holderId = await strangerIn(patientId, 'wang');
    const { holders } = await hospital.value(confirmHolder, { patientId, holderId }, 'wang');
    expect(holders).toMatchObject([{ you: true }, { you: false, proven: true, way: 'holder' }]);
    expect(await coming('son')).toEqual([appointmentId]);
    expect(await hospital.refusal(confirmHolder, { patientId, holderId: 'H-none' }, 'wang')).toBe(
      'HOLDER_UNKNOWN',
    );
  });

  test('the desk with the document at hand, on the audit record', async () => {
    const patientId = await hospital.stranger('wang', 1);
    const [own] = await holdersOf(patientId, 'wang');
    const input = { patientId, holderId: own!.holderId };
    const proven = await hospital.value(proveAtDesk, input, 'nurse');
    expect(proven.holders).toMatchObject([{ proven: true, way: 'desk' }]);
    expect(await hospital.value(proveAtDesk, input, 'nurse')).toEqual(proven);
    expect(await hospital.refusal(proveAtDesk, input, 'wang')).toBe('NOT_ALLOWED');
    const audit = await hospital.all<{ operation: string; subjects: string[] }>('audit');
    expect(audit[0]).toMatchObject({ operation: 'proveAtDesk', subjects: [patientId] });
  });

  test.each([
    [true, 'all'],
    [false, 'nothing'],
  ])('checking in, in the same step, if the desk says so: %s', async (provesHolder, seen) => {
    const patientId = await hospital.stranger('wang', 1);
    const { appointmentId } = await bookAs('wang', patientId);
    hospital.at(at('2026-11-25', '08:00'));
    const { booking } = await hospital.value(viewBooking, { appointmentId }, 'nurse');
    expect(booking.can).toMatchObject({ checkIn: true, proveHolder: true });
    const arrived = await hospital.value(checkIn, { appointmentId, provesHolder }, 'nurse');
    expect(arrived.booking.can).toMatchObject({ checkIn: false, proveHolder: false });
    const answer = await hospital.call(viewStrikes, { patientId }, 'wang');
    expect(answer.ok ? 'all' : 'nothing').toBe(seen);
  });

  test('checking in proves nothing where the account is proven already, or the desk itself booked', async () => {
    const own = await bookAs('wang', await hospital.patient('wang', 1));
    const byDesk = await hospital.value(
      bookFor,
      {
        requestId: 'wish-desk',
        sessionId,
        slot: 1,
        channel: 'phone',
        patient: { patientId: await hospital.stranger('wang', 2) },
      },
      'nurse',
    );
    hospital.at(at('2026-11-25', '08:00'));
    for (const { appointmentId } of [own, byDesk.booking]) {
      const { booking } = await hospital.value(viewBooking, { appointmentId }, 'nurse');
      expect(booking.can).toMatchObject({ checkIn: true, proveHolder: false });
    }
  });

  test('at the same time, each gets its own proof', async () => {
    const patientId = await hospital.patient('wang', 1);
    const family = ['a', 'b', 'c', 'd'];
    for (const account of family) await hospital.stranger(account, 1);
    const waiting = (await holdersOf(patientId, 'wang')).filter(({ proven }) => !proven);
    await Promise.all(
      waiting.flatMap(({ holderId }) => [
        hospital.value(confirmHolder, { patientId, holderId }, 'wang'),
        hospital.value(proveAtDesk, { patientId, holderId }, 'nurse'),
      ]),
    );
    expect((await holdersOf(patientId, 'wang')).every(({ proven }) => proven)).toBe(true);
  });
});

test('R23: a holding from before proofs existed counts as proven, so that nobody is locked out', async () => {
  const patientId = await hospital.stranger('wang', 1);
  await hospital.stack.store.update('patients', {
    filter: { _id: patientId },
    update: { $unset: { 'links.0.unproven': '' } },
    multi: false,
  });
  expect(await hospital.value(viewStrikes, { patientId }, 'wang')).toMatchObject({ strikes: [] });
});

test('R23: staff call the proven holder’s phone, whatever a stranger typed', async () => {
  const own = person(1);
  const { patient } = await hospital.value(
    addPatient,
    { ...own, phone: '19988887777' },
    'stranger',
  );
  await hospital.patient('wang', 1);
  const { appointmentId } = await bookAs('stranger', patient.patientId);
  const { booking } = await hospital.value(viewBooking, { appointmentId }, 'nurse');
  expect(booking.phone).toBe(own.phone);
});
