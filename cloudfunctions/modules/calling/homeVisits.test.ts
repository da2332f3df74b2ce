import { at } from '../../../domain/time/time';
import {
  callsToday,
  hospitalThatCalls,
  putDown,
  rowOfLong,
  viewCall,
} from '../../../tests/hospital/calling';
import { bringDischarges, staysOf } from '../../../tests/hospital/discharges';
import { sumFigures, viewMonth } from '../../../tests/hospital/month';
import { planFollowUp } from '../../../types/calling/planFollowUp';

const hospital = hospitalThatCalls();
const VISIT = '2026-11-25';
const wish = (more: object = {}) => ({
  ...{ requestId: 'request-1', kind: 'homeVisit' as const, department: '儿科', dueOn: VISIT },
  ...{ person: { name: '测试甲', phone: '19900000001' }, who: '王护士', text: '看伤口' },
  ...more,
});
const listed = async () =>
  (await callsToday(hospital, { kind: 'homeVisit' })).followUps.map(({ name, visitors }) => [
    name,
    visitors,
  ]);

describe('R15: visits at home', () => {
  test('after a stay on a ward: on the list of its day with who goes, recorded, tried again, counted', async () => {
    await bringDischarges(hospital, rowOfLong);
    const dischargeId = (await staysOf(hospital))[0]!._id;
    const planned = wish({ person: { dischargeId }, address: '城关镇解放路 1 号' });
    const { followUp } = await hospital.value(planFollowUp, planned, 'office');
    expect(await hospital.value(planFollowUp, planned, 'office')).toEqual({ followUp });
    expect(await listed()).toEqual([]);
    hospital.at(at(VISIT, '09:00'));
    expect(await listed()).toEqual([['龙家伟', '王护士']]);
    expect(await viewCall(hospital, followUp.followUpId, 'nurse')).toMatchObject({
      homeVisit: { who: '王护士', text: '看伤口', address: '城关镇解放路 1 号' },
      discharge: { diagnosis: '手足口病' },
    });
    await putDown(hospital, followUp.followUpId, 'noAnswer', { way: 'homeVisit' });
    expect(await listed()).toEqual([]);
    hospital.at(at('2026-11-26', '09:00'));
    expect(await listed()).toHaveLength(1);
    await putDown(hospital, followUp.followUpId, 'reached', { way: 'homeVisit', did: '换了药' });
    hospital.at(at('2026-11-26', '10:00'));
    await sumFigures(hospital);
    const { rows } = await viewMonth(hospital, '2026-11', 'office');
    expect(rows.find(({ department }) => department === '儿科')?.sums).toMatchObject({
      homeVisits: 1,
      homeVisitsMade: 1,
    });
  });

  test('an unknown stay, a past day, and a missing visitor are refused', async () => {
    const refusal = (more: object) => hospital.refusal(planFollowUp, wish(more), 'office');
    expect(await refusal({ person: { dischargeId: 'none' } })).toBe('DISCHARGE_UNKNOWN');
    expect(await refusal({ dueOn: '2026-11-22' })).toBe('FOLLOW_UP_DUE_PAST');
    expect(await refusal({ who: ' ' })).toBe('INPUT_INVALID');
  });
});
