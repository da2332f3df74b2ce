import { hospitalThatCares, plan, savePlan } from '../../../../tests/hospital/care';
import { listCarePlans } from '../../../../types/care/listCarePlans';
import { saveCarePlan } from '../../../../types/care/saveCarePlan';

const hospital = hospitalThatCares();

describe('care plans (R21)', () => {
  test('are written and changed by the follow-up office, and seen by both offices', async () => {
    const saved = await savePlan(hospital, { department: '骨科', diagnoses: ['骨折'] });
    expect(saved).toMatchObject({
      title: '骨折术后康复',
      department: '骨科',
      birthdays: false,
      active: true,
      revision: 1,
      changedBy: 'office',
      sent: 0,
    });
    const { planId } = saved;
    const changed = await savePlan(hospital, { title: '骨折以后' }, { planId, revision: 1 });
    expect(changed).toMatchObject({ planId, title: '骨折以后', department: '', revision: 2 });
    const wish = { requestId: 'request-9', planId, revision: 1, plan: plan() };
    expect(await hospital.refusal(saveCarePlan, wish, 'office')).toBe('CARE_PLAN_CHANGED');
    expect(await hospital.refusal(saveCarePlan, wish, 'chief')).toBe('NOT_ALLOWED');
    const { plans } = await hospital.value(listCarePlans, {}, 'chief');
    expect(plans).toEqual([changed]);
  });

  test('a request sent twice is one plan and one change', async () => {
    const wish = { requestId: 'request-1', plan: plan() };
    const { plan: once } = await hospital.value(saveCarePlan, wish, 'office');
    expect(await hospital.value(saveCarePlan, wish, 'office')).toEqual({ plan: once });
    const change = { requestId: 'request-2', planId: once.planId, revision: 1, plan: plan() };
    const { plan: changed } = await hospital.value(saveCarePlan, change, 'office');
    expect(await hospital.value(saveCarePlan, change, 'office')).toEqual({ plan: changed });
    expect(await hospital.all('carePlans')).toHaveLength(1);
  });
});
