import { at, MINUTE } from '../../../domain/time/time';
import { book } from '../../../types/booking/book';
import { bookFor } from '../../../types/booking/bookFor';
import { findBookings } from '../../../types/booking/findBookings';
import { viewPatient } from '../../../types/booking/viewPatient';
import { addPatient } from '../../../types/holding/addPatient';
import { joinRecords } from '../../../types/identity/joinRecords';
import { listJoins } from '../../../types/identity/listJoins';
import { partRecords } from '../../../types/identity/partRecords';
import { previewJoin } from '../../../types/identity/previewJoin';
import { viewJoin } from '../../../types/identity/viewJoin';
import { findPatients } from '../../../types/people/findPatients';
import { checkIn } from '../../../types/visits/checkIn';
import {
  audited,
  bookedIn,
  cardNumber,
  hospitalForEach,
  laySession,
  person,
  wish,
} from '../../hospital';
import { putDown } from '../../hospital/calling';
import { bringDischarges, followUpsOf } from '../../hospital/discharges';
import { other, otherNumber, registerOther } from './world';

const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: { nurse: ['desk'], office: ['followUpOffice'] },
});
const session = 'S-20261125-D001-am';
let now = 0;
beforeEach(() => {
  now = at('2026-11-23', '09:00');
});
const later = async (to = now + 2 * MINUTE) => {
  now = to;
  hospital.at(now);
  expect(Object.values(await hospital.runJobs())).not.toContain('failed');
};
const both = async () => ({
  from: await registerOther(hospital, 'daughter'),
  into: await hospital.patient('wang', 1),
});
const document = cardNumber(1);
const joined = async (ids: { from: string; into: string }) => {
  const { joinId } = await hospital.value(joinRecords, { ...ids, document }, 'nurse');
  await later();
  return joinId;
};
const books = (patientId: string, account: string, sessionId = session, slot = 0) =>
  hospital.call(book, { requestId: wish(), patientId, sessionId, slot }, account);

describe('R1, R23: the desk joins two records', () => {
  test('shows both masked records and their overlapping appointments first, and changes nothing by showing', async () => {
    const ids = await both();
    await laySession(hospital);
    await books(ids.from, 'daughter');
    await books(ids.into, 'wang', session, 1);
    const before = JSON.stringify(await hospital.all('patients'));
    const preview = await hospital.value(previewJoin, ids, 'nurse');
    expect(preview.from).toMatchObject({ name: other.name, documentKind: 'passport', died: false });
    expect(preview.into).toMatchObject({ sex: 'male', birthDate: '1941-01-01' });
    expect(preview.clashes).toEqual([{ date: '2026-11-25', start: '08:30', department: '产科' }]);
    expect(JSON.stringify(preview)).not.toContain(document);
    expect(JSON.stringify(preview)).not.toContain(otherNumber);
    expect(JSON.stringify(await hospital.all('patients'))).toBe(before);
  });

  test('both documents find the patient: searching, adding, booking, checking in', async () => {
    const ids = await both();
    await laySession(hospital);
    await joined(ids);
    for (const query of [document, otherNumber, other.name, person(1).name]) {
      const { patients } = await hospital.value(findPatients, { query }, 'nurse');
      expect(patients.map(({ patientId }) => patientId)).toEqual([ids.into]);
    }
    const { patient } = await hospital.value(addPatient, other, 'son');
    expect(patient.patientId).toBe(ids.into);
    const wished = { requestId: wish(), sessionId: session, slot: 0, channel: 'onSite' as const };
    const { booking } = await hospital.value(bookFor, { ...wished, patient: other }, 'nurse');
    const found = { date: '2026-11-25', query: otherNumber };
    expect((await hospital.value(findBookings, found, 'nurse')).bookings).toHaveLength(1);
    expect((await hospital.value(viewPatient, { patientId: ids.from }, 'nurse')).patient.name).toBe(
      person(1).name,
    );
    await later(at('2026-11-25', '08:10'));
    const arrival = { appointmentId: booking.appointmentId, document: otherNumber };
    await hospital.value(checkIn, arrival, 'nurse');
  });

  test('limits count both records, and bookings beyond them stay', async () => {
    const ids = await both();
    const next = await laySession(hospital, { id: 'S-20261125-D002-am', department: 'K02' });
    await laySession(hospital);
    await books(ids.from, 'daughter');
    await books(ids.into, 'wang', session, 1);
    await joined(ids);
    expect(await books(ids.into, 'wang', next)).toMatchObject({ refusal: { code: 'LIMIT_DAY' } });
    expect(await books(ids.from, 'daughter', next)).toMatchObject({
      refusal: { code: 'LIMIT_DAY' },
    });
  });

  test('a bar of either applies to the patient, and the other’s ends with the separation (R8)', async () => {
    const ids = await both();
    for (const [n, day] of ['23', '24', '25'].entries()) {
      const id = await laySession(hospital, {
        id: `S-202611${day}-D00${n}-pm`,
        date: `2026-11-${day}`,
      });
      const input = { requestId: wish(), sessionId: id, slot: 0, channel: 'onSite' as const };
      hospital.at(at(`2026-11-${day}`, '06:00'));
      await hospital.value(bookFor, { ...input, patient: { patientId: ids.from } }, 'nurse');
      await later(at(`2026-11-${day}`, '18:00'));
    }
    const barOf = async (id: string) =>
      (await hospital.all<{ _id: string; barredUntil: number }>('patients')).find(
        ({ _id }) => _id === id,
      )!.barredUntil;
    const bar = await barOf(ids.from);
    expect([bar > now, await barOf(ids.into)]).toEqual([true, 0]);
    const joinId = await joined(ids);
    expect(await barOf(ids.into)).toBe(bar);
    await hospital.value(partRecords, { joinId }, 'nurse');
    await later();
    expect([await barOf(ids.from), await barOf(ids.into)]).toEqual([bar, 0]);
  });

  test('a death recorded in one applies to both; after a separation only to that one (R26)', async () => {
    const ids = await both();
    await laySession(hospital);
    await bookedIn(hospital, session);
    const row = `Z001,${other.name},男,${otherNumber},13800001234,骨科,骨折,2026-11-01,2026-11-20,死亡`;
    await bringDischarges(hospital, row);
    await later();
    expect((await hospital.value(previewJoin, ids, 'nurse')).from.died).toBe(true);
    const statuses = async () =>
      (await hospital.all<{ status: string }>('appointments')).map(({ status }) => status);
    expect(await statuses()).toEqual(['booked']);
    const joinId = await joined(ids);
    await later();
    expect(await statuses()).toEqual(['cancelled']);
    expect(await books(ids.into, 'wang')).toMatchObject({ refusal: { code: 'PERSON_DIED' } });
    await hospital.value(partRecords, { joinId }, 'nurse');
    await later();
    await later();
    expect(await statuses()).toEqual(['booked']);
    expect((await hospital.value(previewJoin, ids, 'nurse')).from.died).toBe(true);
    expect((await hospital.value(previewJoin, ids, 'nurse')).into.died).toBe(false);
  });

  test('a wish never to be called in one ends the calls of both; after a separation only its own (R15)', async () => {
    const ids = await both();
    const of = (no: string, name: string, number: string) =>
      `${no},${name},男,${number},13800001234,骨科,骨折,2026-11-01,2026-11-20,好转`;
    await bringDischarges(hospital, of('Z001', other.name, otherNumber));
    const [round] = await followUpsOf(hospital);
    await putDown(hospital, round!._id, 'neverCall', { refusalReason: 'disturbed' });
    await bringDischarges(hospital, of('Z002', person(1).name, cardNumber(1)));
    const open = async () => (await followUpsOf(hospital)).filter(each => each.open).length;
    expect(await open()).toBe(3);
    const joinId = await joined(ids);
    await later();
    expect(await open()).toBe(0);
    await hospital.value(partRecords, { joinId }, 'nurse');
    await later();
    await later();
    expect(await open()).toBe(3);
  });

  test('is refused for records that cannot be one patient, without the document, and twice', async () => {
    const ids = await both();
    const third = await hospital.patient('zhao', 2);
    const ask = (from: string, into: string, shown = document) =>
      hospital.refusal(joinRecords, { from, into, document: shown }, 'nurse');
    expect(await hospital.refusal(previewJoin, { from: third, into: ids.into }, 'nurse')).toBe(
      'JOIN_TWO_PEOPLE',
    );
    expect(await ask(third, ids.into)).toBe('JOIN_TWO_PEOPLE');
    expect(await ask(ids.into, ids.into)).toBe('JOIN_SAME');
    expect(await ask(ids.from, 'P-unknown')).toBe('PATIENT_UNKNOWN');
    expect(await ask(ids.from, ids.into, otherNumber)).toBe('DOCUMENT_DIFFERS');
    expect(await audited(hospital, 'joinRecords')).toHaveLength(2);
    const input = { ...ids, document };
    const { joinId } = await hospital.value(joinRecords, input, 'nurse');
    expect(await hospital.value(joinRecords, input, 'nurse')).toEqual({ joinId, state: 'joining' });
    const otherWay = { from: ids.into, into: ids.from, document: otherNumber };
    expect(await hospital.refusal(joinRecords, otherWay, 'nurse')).toMatch(
      /^JOIN_(UNDER_WAY|SAME)$/,
    );
    expect(await hospital.refusal(partRecords, { joinId }, 'nurse')).toBe('JOIN_UNDER_WAY');
    await later();
    expect(await hospital.value(joinRecords, input, 'nurse')).toEqual({ joinId, state: 'joined' });
    const { joins } = await hospital.value(listJoins, {}, 'nurse');
    expect(joins).toMatchObject([{ joinId, state: 'joined', by: 'nurse', mayPart: true }]);
  });

  test('with two joins the later one is separated first, and what was written since is reported', async () => {
    const ids = await both();
    const older = { ...other, document: { kind: 'passport' as const, number: 'G87654321' } };
    const { patient } = await hospital.value(addPatient, older, 'daughter');
    const first = { from: patient.patientId, into: ids.from, document: otherNumber };
    const { joinId } = await hospital.value(joinRecords, first, 'nurse');
    await later();
    const second = await joined(ids);
    expect((await hospital.value(addPatient, older, 'son')).patient.patientId).toBe(ids.into);
    expect(await hospital.refusal(partRecords, { joinId }, 'nurse')).toBe('JOIN_NOT_LAST');
    await laySession(hospital);
    await books(ids.into, 'daughter');
    const told = [{ kind: 'appointments', count: 1 }];
    expect((await hospital.value(viewJoin, { joinId: second }, 'nurse')).since).toEqual(told);
    const parted = await hospital.value(partRecords, { joinId: second }, 'nurse');
    expect(parted.since).toEqual(told);
    await later();
    expect(await hospital.all('appointments')).toMatchObject([{ patientId: ids.into }]);
    expect((await hospital.value(partRecords, { joinId }, 'nurse')).state).toBe('parting');
    await later();
    expect((await hospital.value(addPatient, older, 'daughter')).patient.patientId).toBe(
      patient.patientId,
    );
  });
});
