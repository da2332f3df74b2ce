import { at } from '../../../../domain/time/time';
import { bringRoster, hospitalForEach } from '../../../../tests/hospital';
import { stopSession } from '../../../../types/changes/stopSession';
import { substituteSession } from '../../../../types/changes/substituteSession';
import { listStops } from '../../../../types/timetable/listStops';

const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: { office: ['outpatientOffice'] },
});
beforeEach(() => bringRoster(hospital));

const stops = async (departmentId?: string) =>
  (await hospital.value(listStops, { departmentId }, 'anyone')).stops;

describe('R22: stops and substitutes are public as soon as they are entered', () => {
  test('none at first; then each, soonest first, with the planned and the present doctor', async () => {
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

  test('of one department, and not after the day is over', async () => {
    const sessionId = 'S-20261127-D001-am';
    await hospital.value(stopSession, { sessionId, reason: '医生生病' }, 'office');
    const [stop] = await stops();
    expect(await stops(stop!.department.id)).toHaveLength(1);
    expect(await stops('K99')).toEqual([]);
    hospital.at(at('2026-11-28', '00:00'));
    expect(await stops()).toEqual([]);
  });
});
