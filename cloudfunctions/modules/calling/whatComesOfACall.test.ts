import {
  hospitalThatCalls,
  idOf,
  layTwoDoctors,
  putDown,
  rowOfLong,
  rowOfQian,
  viewCall,
} from '../../../tests/hospital/calling';
import { bringDischarges, followUpsOf } from '../../../tests/hospital/discharges';
import { answerWorry } from '../../../types/calling/answerWorry';
import { listWorries } from '../../../types/calling/listWorries';
import { recordFollowUp } from '../../../types/calling/recordFollowUp';

const hospital = hospitalThatCalls();

describe('what a call leads to (R15, R16)', () => {
  test('a complaint becomes a case, once', async () => {
    await bringDischarges(hospital, rowOfQian);
    const followUpId = await idOf(hospital, 'discharge1');
    const wish = {
      requestId: 'request-1',
      followUpId,
      record: {
        outcome: 'reached' as const,
        complaint: { kind: 'attitude' as const, text: '换药时说话很急' },
      },
    };
    const { caseId, round } = await hospital.value(recordFollowUp, wish, 'office');
    expect(caseId).toBe(`call-${followUpId}-request-1`);
    expect(round.attempts[0]).toMatchObject({ caseId });
    await hospital.value(recordFollowUp, wish, 'office');
    const cases = await hospital.all<{ kind: string; department: object; source: object }>('cases');
    expect(cases).toHaveLength(1);
    expect(cases[0]).toMatchObject({
      kind: 'attitude',
      department: { name: '产科' },
      source: { kind: 'call', id: followUpId },
    });
    const next = await viewCall(hospital, await idOf(hospital, 'discharge2'));
    expect(next.cases).toMatchObject([{ caseId, kind: 'attitude', state: 'open' }]);
  });

  test('a dissatisfied answer becomes a case with the words of the note; a satisfied one does not', async () => {
    await bringDischarges(hospital, rowOfQian, rowOfLong);
    const unsatisfied = await putDown(
      hospital,
      await idOf(hospital, 'discharge1', '钱家伟'),
      'reached',
      {
        satisfaction: 'dissatisfied',
        note: '等了两个小时',
      },
    );
    expect(unsatisfied.caseId).toBeDefined();
    const basic = await putDown(hospital, await idOf(hospital, 'discharge1', '龙家伟'), 'reached', {
      satisfaction: 'basic',
    });
    expect(basic.caseId).toBeUndefined();
    expect(await hospital.all('cases')).toHaveLength(1);
  });

  test('a medical worry goes to the department’s doctor, who alone answers it; the next caller sees both', async () => {
    await layTwoDoctors(hospital);
    await bringDischarges(hospital, rowOfQian);
    const followUpId = await idOf(hospital, 'discharge1');
    const { followUp } = await putDown(hospital, followUpId, 'reached', {
      worry: '伤口还红，要不要换药？',
    });
    expect(followUp.worryOpen).toBe(true);
    expect(JSON.stringify(await followUpsOf(hospital))).not.toContain('伤口');
    expect(await hospital.value(listWorries, {}, 'hu')).toMatchObject({
      open: 1,
      mayAnswer: true,
      worries: [
        {
          followUpId,
          by: 'office',
          department: '产科',
          worry: '伤口还红，要不要换药？',
          diagnosis: '脑外伤',
          person: { name: '钱家伟', phones: [{ phone: '19900006496' }] },
        },
      ],
    });
    expect(await hospital.value(listWorries, {}, 'chen')).toMatchObject({ open: 0, worries: [] });
    expect(await hospital.value(listWorries, {}, 'office')).toMatchObject({
      open: 1,
      mayAnswer: false,
    });
    const wish = { requestId: 'request-1', followUpId, text: '已电话告知，明天来换药' };
    for (const account of ['office', 'chief', 'nurse'])
      expect(await hospital.refusal(answerWorry, wish, account)).toBe('NOT_ALLOWED');
    expect(await hospital.refusal(answerWorry, wish, 'chen')).toBe('WORRY_UNKNOWN');
    const { worry } = await hospital.value(answerWorry, wish, 'hu');
    expect(worry.answer).toMatchObject({ by: 'hu', text: '已电话告知，明天来换药' });
    expect(await hospital.value(answerWorry, wish, 'hu')).toEqual({ worry });
    expect(await hospital.refusal(answerWorry, { ...wish, requestId: 'request-2' }, 'hu')).toBe(
      'WORRY_ANSWERED',
    );
    expect(await hospital.value(listWorries, {}, 'hu')).toMatchObject({ open: 0, worries: [] });
    const answered = await hospital.value(listWorries, { open: false }, 'hu');
    expect(answered.worries).toHaveLength(1);
    const next = await viewCall(hospital, await idOf(hospital, 'discharge2'));
    expect(next.earlier.find(({ kind }) => kind === 'discharge1')?.worry).toEqual(worry);
  });
});
