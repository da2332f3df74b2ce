import { at } from '../../../../domain/time/time';
import { bringRoster, hospitalForEach } from '../../../../tests/hospital';
import { book } from '../../../../types/booking/book';
import { cancel } from '../../../../types/booking/cancel';
import { stopSession } from '../../../../types/changes/stopSession';
import { substituteSession } from '../../../../types/changes/substituteSession';
import { viewAppointment } from '../../../../types/visits/viewAppointment';

const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: { office: ['outpatientOffice'] },
});
beforeEach(() => bringRoster(hospital));

describe('R9: an appointment shows what the hospital changed', () => {
  const booked = async (sessionId: string) => {
    const patientId = await hospital.patient('wang', 1);
    const wish = { requestId: `told-${sessionId}`, patientId, sessionId, slot: 0 };
    return (await hospital.value(book, wish, 'wang')).appointment;
  };
  const seen = async (appointmentId: string) =>
    (await hospital.value(viewAppointment, { appointmentId }, 'wang')).appointment;

  test('cancelled by a stop, distinguished from cancelled by the patient', async () => {
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

  test('given to a substitute, who is now its doctor', async () => {
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
