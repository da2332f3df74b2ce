import { at } from '../../../domain/time/time';
import { audited, person, wish } from '../../../tests/hospital';
import {
  answer,
  assign,
  callAgain,
  complained,
  hospitalWithCases,
  remedy,
  storedCase,
} from '../../../tests/hospital/cases';
import { answerCase } from '../../../types/cases/answerCase';
import { assignCase } from '../../../types/cases/assignCase';
import { closeCase } from '../../../types/cases/closeCase';
import { listCases } from '../../../types/cases/listCases';
import { recordCallAgain } from '../../../types/cases/recordCallAgain';
import { recordRemedy } from '../../../types/cases/recordRemedy';
import { viewCase } from '../../../types/cases/viewCase';
import { viewOwnCase } from '../../../types/cases/viewOwnCase';

const hospital = hospitalWithCases();

describe('R20: the member responsible for a case, and their view of the patient', () => {
  test('the doctor it is assigned to reads and answers it, with name and number masked; another doctor does not see it', async () => {
    const { caseId } = await complained(hospital);
    expect((await hospital.value(listCases, {}, 'hu')).cases).toEqual([]);
    await assign(hospital, caseId, { role: 'doctor', doctorId: 'D001' });
    const { case: seen } = await hospital.value(viewCase, { caseId }, 'hu');
    expect(seen.can).toEqual(['answer']);
    expect(seen.patientName).not.toBe(person(1).name);
    expect(seen).not.toHaveProperty('phone');
    expect(seen.phoneMasked).toBeDefined();
    await answer(hospital, caseId, 'hu');
    expect(await hospital.refusal(viewCase, { caseId }, 'he')).toBe('CASE_UNKNOWN');
    const close = { requestId: wish(), caseId, reason: '不想再办' };
    expect(await hospital.refusal(closeCase, close, 'hu')).toBe('NOT_ALLOWED');
    const given = { requestId: wish(), caseId, to: { role: 'doctor', doctorId: 'D999' } } as const;
    expect(await hospital.refusal(assignCase, given, 'lin')).toBe('DOCTOR_UNKNOWN');
  });

  test('the office sees the full name and number to call, masked in the list; each reading is on the audit record', async () => {
    const { caseId, patientId } = await complained(hospital);
    const { case: seen } = await hospital.value(viewCase, { caseId }, 'lin');
    expect(seen).toMatchObject({ patientName: person(1).name, phone: person(1).phone });
    const { cases } = await hospital.value(listCases, {}, 'lin');
    expect(cases[0]?.patientName).not.toBe(person(1).name);
    const records = await audited(hospital);
    expect(records).toContainEqual(
      expect.objectContaining({ operation: 'viewCase', subjects: [caseId, patientId] }),
    );
    expect(records).toContainEqual(
      expect.objectContaining({ operation: 'listCases', subjects: [caseId] }),
    );
  });

  test('a former member takes no more steps; the office still sees the case, answers it and assigns it again', async () => {
    const { caseId } = await complained(hospital);
    await assign(hospital, caseId, { role: 'doctor', doctorId: 'D001' });
    await hospital.set('staff', 'hu', { active: false });
    const wished = { requestId: wish(), caseId, text: '已说明' };
    expect(await hospital.refusal(answerCase, wished, 'hu')).toBe('NOT_ALLOWED');
    expect(await hospital.refusal(viewCase, { caseId }, 'hu')).toBe('NOT_ALLOWED');
    const { cases } = await hospital.value(listCases, {}, 'wu');
    expect(cases).toMatchObject([{ caseId, assigned: { name: '胡长青' } }]);
    await assign(hospital, caseId, { role: 'doctor', doctorId: 'D002' });
    await answer(hospital, caseId, 'he');
    expect(await storedCase(hospital, caseId)).toMatchObject({
      state: 'answered',
      answerBy: at('2026-11-29'),
    });
    // The former assignee no longer has it, even after coming back.
    expect((await storedCase(hospital, caseId))?.lists).toEqual(['doctor:D002']);
  });

  test('each step in each state by each role: taken, or refused without a change', async () => {
    const { caseId } = await complained(hospital);
    await assign(hospital, caseId, { role: 'desk', departmentId: 'K01' });
    const steps = (by: string) => {
      const what = { requestId: wish(), caseId };
      return [
        () => hospital.call(answerCase, { ...what, text: '已说明' }, by),
        () => hospital.call(recordRemedy, { ...what, text: '已改进' }, by),
        () => hospital.call(recordCallAgain, { ...what, outcome: 'satisfied', note: '' }, by),
        () => hospital.call(closeCase, { ...what, reason: '   ' }, by),
        () => hospital.call(assignCase, { ...what, to: { role: 'desk' } }, by),
      ];
    };
    const refused = async (by: string, wanted: (string | undefined)[]) => {
      for (const [n, step] of steps(by).entries()) {
        const code = wanted[n];
        if (!code) continue;
        const before = JSON.stringify(await storedCase(hospital, caseId));
        expect(await step()).toMatchObject({ ok: false, refusal: { code } });
        expect(JSON.stringify(await storedCase(hospital, caseId))).toBe(before);
      }
    };
    const never = Array(5).fill('NOT_ALLOWED');
    await refused('wang', never);
    await refused('hu', ['CASE_UNKNOWN', 'CASE_UNKNOWN', ...never.slice(2)]);
    await refused('elsewhere', ['CASE_UNKNOWN', 'CASE_UNKNOWN', ...never.slice(2)]);
    await refused('nurse', [undefined, 'CASE_STEP', ...never.slice(2)]);
    await refused('lin', [undefined, 'CASE_STEP', 'CASE_STEP', 'INPUT_INVALID', undefined]);
    await answer(hospital, caseId, 'nurse');
    await refused('lin', [undefined, undefined, undefined, 'INPUT_INVALID', 'CASE_STEP']);
    await remedy(hospital, caseId, 'nurse');
    await callAgain(hospital, caseId, 'satisfied');
    await refused('lin', ['CASE_STEP', 'CASE_STEP', 'CASE_STEP', 'INPUT_INVALID', 'CASE_STEP']);
    const own = await hospital.value(viewOwnCase, { caseId }, 'wang');
    expect(JSON.stringify(own)).not.toMatch(/林悦|周敏|nurse|lin/);
  });

  test('no words of anybody are readable at rest', async () => {
    const { caseId } = await complained(hospital);
    await assign(hospital, caseId, { role: 'followUpOffice' });
    await answer(hospital, caseId);
    await remedy(hospital, caseId);
    await callAgain(hospital, caseId, 'notSatisfied');
    const kept = JSON.stringify([await hospital.all('cases'), await hospital.all('audit')]);
    expect(kept).not.toMatch(/态度不好|了解情况|引导员|电话说明|测试|199000/);
  });

  test('assigning can correct kind and department; the note is only for staff', async () => {
    const { caseId } = await complained(hospital);
    const input = { requestId: wish(), caseId, to: { role: 'desk' as const } };
    const more = { kind: 'process' as const, departmentId: 'K02', note: '请先了解情况' };
    const { case: seen } = await hospital.value(assignCase, { ...input, ...more }, 'lin');
    expect(seen).toMatchObject({ kind: 'process', department: { id: 'K02', name: '内科' } });
    expect(seen.history.at(-1)).toMatchObject({
      step: 'assigned',
      by: '林悦',
      kind: 'process',
      text: '请先了解情况',
    });
    // Assigned to every desk: those that are not limited to another department (R20).
    await hospital.set('staff', 'nurse', { departments: [] });
    for (const desk of ['nurse', 'elsewhere'])
      expect((await hospital.value(listCases, {}, desk)).cases).toHaveLength(1);
    await hospital.set('staff', 'nurse', { departments: ['K01'] });
    expect((await hospital.value(listCases, {}, 'nurse')).cases).toEqual([]);
    expect(await hospital.refusal(viewCase, { caseId }, 'nurse')).toBe('CASE_UNKNOWN');
    const own = await hospital.value(viewOwnCase, { caseId }, 'wang');
    expect(JSON.stringify(own)).not.toMatch(/请先了解/);
  });
});
