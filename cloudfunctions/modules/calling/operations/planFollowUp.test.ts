import { friday, hospitalThatCalls, viewCall } from '../../../../tests/hospital/calling';
import { planFollowUp } from '../../../../types/calling/planFollowUp';

const hospital = hospitalThatCalls();

describe('planned by a member (R15)', () => {
  const whom = { name: '测试甲', phone: '19900000001', sex: 'female' as const };

  test('for another unit: as the unit asks, once for each request', async () => {
    const wish = {
      requestId: 'request-1',
      kind: 'referred' as const,
      person: whom,
      department: '儿科',
      unit: '社区卫生服务中心',
      text: '请问孩子的血糖',
      dueOn: '2026-11-24',
    };
    const { followUp } = await hospital.value(planFollowUp, wish, 'office');
    expect(followUp).toMatchObject({ kind: 'referred', state: 'due', dueOn: '2026-11-24' });
    expect(await hospital.value(planFollowUp, wish, 'office')).toEqual({ followUp });
    expect(await viewCall(hospital, followUp.followUpId)).toMatchObject({
      asked: { unit: '社区卫生服务中心', text: '请问孩子的血糖' },
      person: { name: '测试甲', phones: [{ phone: '19900000001' }] },
    });
    expect(await hospital.refusal(planFollowUp, { ...wish, dueOn: '2026-11-22' }, 'office')).toBe(
      'FOLLOW_UP_DUE_PAST',
    );
    expect(await hospital.refusal(planFollowUp, { ...wish, dueOn: '2099-12-31' }, 'office')).toBe(
      'INPUT_INVALID',
    );
  });

  test('after a health check of a known patient: within five working days', async () => {
    const patientId = await hospital.patient('wang', 1);
    const { followUp } = await hospital.value(
      planFollowUp,
      {
        requestId: 'request-1',
        kind: 'healthCheck',
        person: { patientId },
        department: '体检中心',
        date: friday,
      },
      'office',
    );
    expect(followUp).toMatchObject({
      name: '测试乙',
      by: 'healthCheckCentre',
      dueOn: '2026-11-27',
    });
    const later = { requestId: 'request-3', kind: 'healthCheck' as const, person: { patientId } };
    for (const date of ['2026-11-24', '2099-12-31'])
      expect(
        await hospital.call(planFollowUp, { ...later, department: '体检中心', date }, 'office'),
      ).toMatchObject({
        refusal: { code: 'INPUT_INVALID', facts: { fields: [{ path: 'date' }] } },
      });
    const missing = {
      requestId: 'request-2',
      kind: 'healthCheck' as const,
      person: { patientId: 'none' },
      department: '体检中心',
      date: friday,
    };
    expect(await hospital.refusal(planFollowUp, missing, 'office')).toBe('PATIENT_UNKNOWN');
  });
});
