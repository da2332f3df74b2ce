import { at } from '../../../../domain/time/time';
import { fillMorning, hospitalOfTwoDoctors } from '../../../../tests/hospital/lists';
import { listBookings } from '../../../../types/booking/listBookings';
import { viewList } from '../../../../types/lists/viewList';

const hospital = hospitalOfTwoDoctors();

const date = '2026-11-25';

describe('making the lists (R10)', () => {
  const compiled = async () =>
    (await hospital.all<{ _id: string; compiledAt: number; bookings: number }>('lists')).sort(
      (a, b) => (a._id < b._id ? -1 : 1),
    );

  test('at 16:30 on the day before and at 07:30 on the day, once each, even if the job runs twice', async () => {
    await fillMorning(hospital);
    hospital.at(at('2026-11-24', '16:29'));
    await hospital.runJobs();
    expect((await compiled()).map(({ _id }) => _id)).not.toContain('L-20261125-evening');
    hospital.at(at('2026-11-24', '16:30'));
    await Promise.all([hospital.runJobs(), hospital.runJobs()]);
    const [evening] = (await compiled()).filter(({ _id }) => _id === 'L-20261125-evening');
    expect(evening).toMatchObject({
      date,
      compiledAt: at('2026-11-24', '16:30'),
      bookings: 5,
      departments: [
        { id: 'K01', bookings: 4, doctors: [{ id: 'D001', name: '胡长青', bookings: 4 }] },
        { id: 'K02', bookings: 1, doctors: [{ id: 'D002', name: '钱俊杰', bookings: 1 }] },
      ],
    });
    hospital.at(at('2026-11-24', '16:35'));
    expect((await hospital.runJobs()).compileLists).toEqual({ compiled: 0 });
    expect((await compiled()).find(({ _id }) => _id === evening!._id)).toEqual(evening);
    expect((await hospital.value(viewList, { date }, 'nurse')).compiledAt).toBe(
      at('2026-11-24', '16:30'),
    );
    hospital.at(at(date, '07:30'));
    expect((await hospital.runJobs()).compileLists).toEqual({ compiled: 1 });
    expect((await hospital.value(viewList, { date }, 'hu')).compiledAt).toBe(at(date, '07:30'));
  });

  test('after an outage the job makes the due lists, as long as the day lasts', async () => {
    hospital.at(at(date, '09:00'));
    expect((await hospital.runJobs()).compileLists).toEqual({ compiled: 2 });
    expect((await compiled()).map(({ _id, compiledAt }) => [_id, compiledAt])).toEqual([
      ['L-20261125-evening', at(date, '09:00')],
      ['L-20261125-morning', at(date, '09:00')],
    ]);
    hospital.at(at('2026-11-26', '00:00'));
    await hospital.runJobs();
    expect((await compiled()).map(({ _id }) => _id)).toEqual([
      'L-20261125-evening',
      'L-20261125-morning',
      'L-20261126-evening',
    ]);
  });

  test('the list on the phone and the day’s totals agree with the compiled list', async () => {
    await fillMorning(hospital);
    hospital.at(at('2026-11-24', '16:30'));
    await hospital.runJobs();
    const { totals } = await hospital.value(listBookings, { date }, 'nurse');
    const { sessions } = await hospital.value(viewList, { date }, 'nurse');
    const [list] = (await compiled()).filter(({ _id }) => _id === 'L-20261125-evening');
    expect(list?.bookings).toBe(totals.booked);
    expect(sessions.flatMap(({ rows }) => rows)).toHaveLength(totals.booked);
  });
});
