import { readFileSync } from 'node:fs';
import { at } from '../../domain/time/time';
import { book } from '../../types/booking/book';
import { cancel } from '../../types/booking/cancel';
import { stopSession } from '../../types/booking/stopSession';
import { substituteSession } from '../../types/booking/substituteSession';
import { importRoster } from '../../types/timetable/importRoster';
import { listStops } from '../../types/timetable/listStops';
import { viewAppointment } from '../../types/visits/viewAppointment';
import { openTestHospital, type TestHospital } from './hospital';

let hospital: TestHospital;
beforeEach(async () => {
  const staff = { office: ['outpatientOffice' as const] };
  hospital = await openTestHospital({ now: at('2026-11-23', '09:00'), staff });
  const csv = readFileSync('config/demo/roster.csv').toString('base64');
  await hospital.value(importRoster, { fileName: 'roster.csv', contentBase64: csv }, 'office');
});
afterEach(() => hospital.close());

const stops = async (departmentId?: string) =>
  (await hospital.value(listStops, { departmentId }, 'anyone')).stops;

describe('R22: stops and substitutes are public as soon as they are entered', () => {
  test('none at first; then each, soonest first, with who was to hold it and who does', async () => {
    expect(await stops()).toEqual([]);
    const sessionId = 'S-20261127-D001-am';
    await hospital.value(stopSession, { sessionId, reason: '医生生病' }, 'office');
    const given = {
      sessionId: 'S-20261125-D002-am',
      doctorId: 'D001',
      reason: '医生出差',
    };
    await hospital.value(substituteSession, given, 'office');
    const found = await stops();
    expect(found).toMatchObject([
      {
        sessionId: given.sessionId,
        date: '2026-11-25',
        doctor: { id: 'D002' },
        substitute: { id: 'D001' },
      },
      { sessionId, date: '2026-11-27', period: 'morning', doctor: { id: 'D001' } },
    ]);
    expect(found[1]).not.toHaveProperty('substitute');
    expect(JSON.stringify(found)).not.toContain('生病');
  });

  test('of one department, and not once the day is over', async () => {
    const sessionId = 'S-20261127-D001-am';
    await hospital.value(stopSession, { sessionId, reason: '医生生病' }, 'office');
    const [stop] = await stops();
    expect(await stops(stop!.department.id)).toHaveLength(1);
    expect(await stops('K99')).toEqual([]);
    hospital.at(at('2026-11-28', '00:00'));
    expect(await stops()).toEqual([]);
  });
});

describe('R9: an appointment says what the hospital did to it', () => {
  const booked = async (sessionId: string) => {
    const patientId = await hospital.patient('wang', 1);
    const wish = { requestId: `told-${sessionId}`, patientId, sessionId, slot: 0 };
    return (await hospital.value(book, wish, 'wang')).appointment;
  };
  const seen = async (appointmentId: string) =>
    (await hospital.value(viewAppointment, { appointmentId }, 'wang')).appointment;

  test('cancelled by a stop; not the same as cancelled by the patient', async () => {
    const sessionId = 'S-20261127-D001-am';
    const { appointmentId, ...fresh } = await booked(sessionId);
    expect(fresh).not.toHaveProperty('cancelledBy');
    await hospital.value(stopSession, { sessionId, reason: '医生生病' }, 'office');
    expect(await seen(appointmentId)).toMatchObject({
      status: 'cancelled',
      cancelledBy: 'hospital',
      cancelledLate: false,
    });
    const other = await booked('S-20261125-D002-am');
    await hospital.value(cancel, { appointmentId: other.appointmentId }, 'wang');
    expect((await seen(other.appointmentId)).cancelledBy).toBe('patient');
  });

  test('given to a substitute, who is its doctor now', async () => {
    const sessionId = 'S-20261125-D002-am';
    const { appointmentId, ...fresh } = await booked(sessionId);
    expect(fresh).not.toHaveProperty('substituted');
    const given = { sessionId, doctorId: 'D001', reason: '医生出差' };
    await hospital.value(substituteSession, given, 'office');
    expect(await seen(appointmentId)).toMatchObject({
      status: 'booked',
      substituted: true,
      doctor: { id: 'D001' },
      cancellation: { cost: 'free', freeUntil: at('2026-11-25', '08:00') },
    });
  });
});
