import { at } from '../../../../domain/time/time';
import { booked, hospitalForEach } from '../../../../tests/hospital';
import { viewBooking } from '../../../../types/booking/viewBooking';
import { listCalls } from '../../../../types/calls/listCalls';
import { setReturnVisit } from '../../../../types/returns/setReturnVisit';
import { viewStrikes } from '../../../../types/strikes/viewStrikes';
import { checkIn } from '../../../../types/visits/checkIn';
import { undoCheckIn } from '../../../../types/visits/undoCheckIn';
import { appointmentStore } from '../../appointments';

const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: {
    nurse: ['desk'],
    office: ['outpatientOffice'],
    hu: { roles: ['doctor'], doctorId: 'D001' },
  },
});

const DATE = '2026-11-25';
const on = (time: string, ms = 0) => hospital.at(at(DATE, time) + ms);

describe('R6: checking in', () => {
  test('is taken back within the day, with a reason', async () => {
    const { appointmentId } = await booked(hospital, DATE);
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

  test('taken back by mistake, it is restored at any time of the day, with everything that ended', async () => {
    const { appointmentId, patientId } = await booked(hospital, DATE);
    on('08:10');
    await hospital.value(checkIn, { appointmentId }, 'nurse');
    await hospital.value(setReturnVisit, { appointmentId, date: '2026-12-09' }, 'hu');
    on('08:20');
    await hospital.value(undoCheckIn, { appointmentId, reason: '点错了人' }, 'nurse');
    hospital.at(at('2026-11-27', '09:00'));
    await hospital.runJobs();
    expect(await hospital.all('strikes')).toMatchObject([{ _id: appointmentId }]);
    const { booking } = await hospital.value(viewBooking, { appointmentId }, 'nurse');
    expect(booking).toMatchObject({ status: 'noshow', can: { checkIn: true } });

    const restored = await hospital.value(checkIn, { appointmentId }, 'nurse');
    expect(restored.booking).toMatchObject({ status: 'arrived', arrivedAt: at(DATE, '08:10') });
    expect(restored.booking.standing.counting).toBe(0);
    const { strikes } = await hospital.value(viewStrikes, { patientId }, 'wang');
    expect(strikes.map(({ state }) => state)).toEqual(['revoked']);
    expect(await hospital.all('returnVisits')).toMatchObject([{ open: true, state: 'waiting' }]);
    expect(await hospital.all('surveys')).toMatchObject([{ _id: appointmentId }]);
    expect(await hospital.value(listCalls, {}, 'nurse')).toMatchObject({ open: 0, calls: [] });
    expect(await hospital.refusal(checkIn, { appointmentId }, 'nurse')).toBe('ALREADY_ARRIVED');
    await hospital.runJobs();
    expect(await hospital.all('appointments')).toMatchObject([{ status: 'arrived' }]);
  });

  test('a patient whom the doctor saw in the meantime keeps the return date', async () => {
    const { appointmentId } = await booked(hospital, DATE);
    on('08:10');
    await hospital.value(checkIn, { appointmentId }, 'nurse');
    await hospital.value(setReturnVisit, { appointmentId, date: '2026-12-09' }, 'hu');
    const { undoCheckIn: takeBack } = appointmentStore;
    jest.spyOn(appointmentStore, 'undoCheckIn').mockImplementationOnce(async (...asked) => {
      await hospital.set('appointments', appointmentId, { status: 'fulfilled' });
      return takeBack(...asked);
    });
    const undo = { appointmentId, reason: '点错了人' };
    expect(await hospital.refusal(undoCheckIn, undo, 'nurse')).toBe('NOT_ARRIVED');
    expect(await hospital.all('returnVisits')).toMatchObject([{ open: true, state: 'waiting' }]);
  });

  test('restored before the job saw it, it gives no strike; without a former check-in the appointment stays over', async () => {
    const { appointmentId } = await booked(hospital, DATE);
    const other = await booked(hospital, DATE, { account: 'li', n: 2 });
    on('08:10');
    await hospital.value(checkIn, { appointmentId }, 'nurse');
    await hospital.value(undoCheckIn, { appointmentId, reason: '点错了人' }, 'nurse');
    on('10:30');
    await hospital.value(checkIn, { appointmentId }, 'nurse');
    const late = { appointmentId: other.appointmentId };
    expect(await hospital.refusal(checkIn, late, 'nurse')).toBe('CHECK_IN_OVER');
    await hospital.runJobs();
    expect(await hospital.all('strikes')).toMatchObject([{ _id: other.appointmentId }]);
  });

  test('a patient who comes after it was taken back, in time, is checked in as usual', async () => {
    const { appointmentId } = await booked(hospital, DATE);
    on('08:10');
    await hospital.value(checkIn, { appointmentId }, 'nurse');
    await hospital.value(undoCheckIn, { appointmentId, reason: '点错了人' }, 'nurse');
    on('09:00');
    const { booking } = await hospital.value(checkIn, { appointmentId }, 'nurse');
    expect(booking.arrivedAt).toBe(at(DATE, '09:00'));
  });
});
