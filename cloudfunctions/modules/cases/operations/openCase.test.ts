import { at } from '../../../../domain/time/time';
import { person, wish } from '../../../../tests/hospital';
import {
  answer,
  complained,
  hospitalWithCases,
  storedCase,
} from '../../../../tests/hospital/cases';
import { answerCase } from '../../../../types/cases/answerCase';
import { closeCase } from '../../../../types/cases/closeCase';
import { listCases } from '../../../../types/cases/listCases';
import { listOwnCases } from '../../../../types/cases/listOwnCases';
import { openCase } from '../../../../types/cases/openCase';
import { openOwnCase } from '../../../../types/cases/openOwnCase';
import { viewCase } from '../../../../types/cases/viewCase';

const hospital = hospitalWithCases();

describe('R16: where cases come from', () => {
  test('a desk opens one for a booking; it sees that one, and no other desk does', async () => {
    const { appointmentId } = await complained(hospital);
    const input = { requestId: wish(), kind: 'process' as const, text: '等了两个小时' };
    const of = { appointmentId };
    const opened = await hospital.value(openCase, { ...input, of }, 'nurse');
    expect(opened.case).toMatchObject({
      source: 'desk',
      department: { id: 'K01' },
      patientName: person(1).name,
      can: [],
    });
    expect(await hospital.value(openCase, { ...input, of }, 'nurse')).toEqual(opened);
    const { caseId } = opened.case;
    const seen = await hospital.value(listCases, {}, 'nurse');
    expect(seen.cases.map(each => each.caseId)).toEqual([caseId]);
    expect((await hospital.value(listCases, {}, 'elsewhere')).cases).toEqual([]);
    expect(await hospital.refusal(viewCase, { caseId }, 'elsewhere')).toBe('CASE_UNKNOWN');
    const more = { requestId: wish(), caseId, text: '答复一句' };
    expect(await hospital.refusal(answerCase, more, 'nurse')).toBe('NOT_ALLOWED');
    expect(await hospital.value(listOwnCases, {}, 'wang')).toMatchObject({
      cases: [{ state: 'open' }, { state: 'open' }],
    });
  });

  test('the office opens one for a caller with a number, or for an anonymous one', async () => {
    const input = { kind: 'conduct' as const, text: '收红包' };
    const of = { name: '李四', phone: '19900001111' };
    const named = await hospital.value(openCase, { requestId: wish(), ...input, of }, 'lin');
    expect(named.case).toMatchObject({ source: 'call', phone: '19900001111', text: '收红包' });
    const nobody = await hospital.value(openCase, { requestId: wish(), ...input }, 'lin');
    expect(nobody.case).toMatchObject({ patientName: '', department: { name: '门诊办公室' } });
    const answered = await answer(hospital, nobody.case.caseId);
    expect(answered.case.state).toBe('answered');
    expect(await storedCase(hospital, nobody.case.caseId)).not.toHaveProperty('owesNotice');
  });

  test('a patient complains without a survey; more than five open complaints are refused', async () => {
    const patientId = await hospital.patient('wang', 1);
    const input = { patientId, kind: 'environment' as const, text: '厕所太脏' };
    const same = { requestId: wish(), ...input };
    const first = await hospital.value(openOwnCase, same, 'wang');
    for (let n = 0; n < 4; n++)
      await hospital.value(openOwnCase, { requestId: wish(), ...input }, 'wang');
    expect(await hospital.value(openOwnCase, same, 'wang')).toEqual(first);
    const sixth = { requestId: wish(), ...input };
    expect(await hospital.refusal(openOwnCase, sixth, 'wang')).toBe('CASE_LIMIT');
    expect(await hospital.refusal(openOwnCase, sixth, 'li')).toBe('PATIENT_UNKNOWN');
    expect(await hospital.all('cases')).toHaveLength(5);
  });

  test('sixty at the same time from many accounts are five as well; a closed one makes room', async () => {
    const patientId = await hospital.patient('wang', 1);
    const others = ['a', 'b', 'c', 'd', 'e', 'f'];
    for (const account of others) await hospital.patient(account, 1);
    const complain = (account: string) =>
      hospital.call(
        openOwnCase,
        { requestId: wish(), patientId, kind: 'other', text: '等了很久' },
        account,
      );
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, n) => complain(others[n % others.length]!)),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(5);
    const [first] = await hospital.all<{ _id: string }>('cases');
    const close = { requestId: wish(), caseId: first!._id, reason: '已当面说明' };
    await hospital.value(closeCase, close, 'lin');
    hospital.at(at('2026-11-23', '12:00'));
    expect((await complain('wang')).ok).toBe(true);
    expect(await complain('wang')).toMatchObject({ refusal: { code: 'CASE_LIMIT' } });
  });
});
