import { at } from '../../../../domain/time/time';
import { booked, hospitalForEach } from '../../../../tests/hospital';
import { checkIn } from '../../../../types/visits/checkIn';
import { undoCheckIn } from '../../../../types/visits/undoCheckIn';

const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: { nurse: ['desk'], office: ['outpatientOffice'] },
});

const DATE = '2026-11-25';
const on = (time: string, ms = 0) => hospital.at(at(DATE, time) + ms);

describe('R6: arriving', () => {
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
});
