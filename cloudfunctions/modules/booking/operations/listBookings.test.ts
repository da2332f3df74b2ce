import { at } from '../../../../domain/time/time';
import { audited, bringRoster, hospitalForEach } from '../../../../tests/hospital';
import { book } from '../../../../types/booking/book';
import { listBookings } from '../../../../types/booking/listBookings';

const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: { nurse: ['desk'], office: ['outpatientOffice'] },
});

describe('the desk’s list (R10, R20)', () => {
  test('a day’s bookings by department, doctor and number, masked; the reading is on the audit record', async () => {
    await bringRoster(hospital);
    for (const [n, slot] of [
      [1, 3],
      [2, 0],
    ] as const) {
      const patientId = await hospital.patient(`account-${n}`, n);
      const sessionId = 'S-20261124-D001-am';
      const wish = { requestId: `request-${n}`, patientId, sessionId, slot };
      await hospital.value(book, wish, `account-${n}`);
    }
    const list = await hospital.value(listBookings, { date: '2026-11-24' }, 'nurse');
    expect(list.bookings.map(({ number, patientName }) => [number, patientName])).toEqual([
      [1, '测试丙'],
      [7, '测试乙'],
    ]);
    expect(list.totals).toMatchObject({ booked: 2, cancelled: 0 });
    expect(list.bookings[0]?.documentMasked).toMatch(/^429\*+/);
    const department = list.departments.find(({ bookings }) => bookings === 2);
    expect(department?.name).toBe('产科');
    const filtered = { date: '2026-11-24', departmentId: department!.id, doctorId: 'D002' };
    expect((await hospital.value(listBookings, filtered, 'nurse')).bookings).toEqual([]);
    const readings = await audited(hospital, 'listBookings');
    expect(readings[0]).toMatchObject({ actor: 'nurse' });
    expect(readings[0]?.subjects).toHaveLength(2);
    expect(await hospital.refusal(listBookings, { date: '2026-11-24' }, 'wang')).toBe(
      'NOT_ALLOWED',
    );
  });
});
