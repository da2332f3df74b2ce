import type { AppointmentView } from '../../types/booking/appointment';
import { toRebook } from './toRebook';

const appointment = (more: Partial<AppointmentView>) =>
  ({
    appointmentId: 'a',
    date: '2026-11-25',
    startsAt: 100,
    cancelledAt: 50,
    cancelledBy: 'hospital',
    patient: { patientId: 'p1', name: '李雷' },
    department: { id: 'K01', name: '产科' },
    ...more,
  }) as AppointmentView;
const booked = (more: Partial<AppointmentView>) =>
  appointment({ appointmentId: 'b', cancelledBy: undefined, bookedAt: 60, ...more });
const idsOf = (found: AppointmentView[]) => found.map(({ appointmentId }) => appointmentId);

describe('R9: appointments that the hospital cancelled are offered again', () => {
  test('soonest first, and only those cancelled by the hospital', () => {
    const late = appointment({ appointmentId: 'late', startsAt: 200 });
    const own = appointment({ appointmentId: 'own', cancelledBy: 'patient' });
    expect(idsOf(toRebook([late, own, appointment({})], [], '2026-11-22'))).toEqual(['a', 'late']);
  });

  test('until their day is over', () => {
    expect(toRebook([appointment({})], [], '2026-11-25')).toHaveLength(1);
    expect(toRebook([appointment({})], [], '2026-11-26')).toEqual([]);
  });

  test('not once the patient has booked in that department again', () => {
    expect(toRebook([appointment({})], [booked({})], '2026-11-22')).toEqual([]);
  });

  test.each([
    ['another patient', booked({ patient: { patientId: 'p2', name: '韩梅梅' } })],
    ['another department', booked({ department: { id: 'K02', name: '妇科' } })],
    ['a booking made before', booked({ bookedAt: 40 })],
  ])('%s does not replace it', (_, coming) => {
    expect(toRebook([appointment({})], [coming], '2026-11-22')).toHaveLength(1);
  });
});
