import { at, HOUR } from '../../../domain/time/time';
import { dyingAt, hospitalForEach, wish } from '../../../tests/hospital';
import { idOf, putDown, rowOfLong, rowOfQian } from '../../../tests/hospital/calling';
import { bringDischarges } from '../../../tests/hospital/discharges';
import { agree } from '../../../tests/hospital/messages';
import { answerWorry } from '../../../types/calling/answerWorry';
import { listFollowUps } from '../../../types/calling/listFollowUps';
import { listWorries } from '../../../types/calling/listWorries';
import { answerCase } from '../../../types/cases/answerCase';
import { assignCase } from '../../../types/cases/assignCase';
import { listCases } from '../../../types/cases/listCases';
import { openCase } from '../../../types/cases/openCase';
import { enterDischarge } from '../../../types/discharges/enterDischarge';
import { listDischarged } from '../../../types/discharges/listDischarged';
import { viewDischarged } from '../../../types/discharges/viewDischarged';
import type { Notice } from '../notices/stores/notices';

const hospital = hospitalForEach({
  now: at('2026-11-23', '09:00'),
  staff: {
    office: ['followUpOffice'],
    hu: { roles: ['doctor'], doctorId: 'D001' },
    chen: { roles: ['doctor'], doctorId: 'D003' },
    head: { roles: ['departmentHead'], departments: ['K01'] },
    otherHead: { roles: ['departmentHead'], departments: ['K02'] },
    nurse: { roles: ['dutyNurse'], departments: ['K01'] },
    check: ['healthCheckCentre'],
    medical: ['medicalOffice'],
    chief: ['outpatientOffice'],
  },
});
const STAFF = ['office', 'hu', 'chen', 'head', 'otherHead', 'nurse', 'check', 'medical', 'chief'];

beforeEach(async () => {
  const departments = [
    { id: 'K01', name: '产科', place: '1楼' },
    { id: 'K02', name: '儿科', place: '2楼' },
  ];
  const doctor = { title: '医师', clinicTypes: [] };
  const doctors = [
    { id: 'D001', name: '胡长青', ...doctor, department: { id: 'K01', name: '产科' } },
    { id: 'D003', name: '陈医生', ...doctor, department: { id: 'K02', name: '儿科' } },
  ];
  await hospital.stack.store.insert('rosters', [
    { _id: 'R', importedAt: 1, by: 'chief', departments, doctors, rows: [] },
  ]);
  for (const who of STAFF) await agree(hospital, who, ['duty'], 4);
});

/** Runs the timers; returns who was told of what so far. */
async function told(): Promise<string[]> {
  await hospital.runNotices();
  const notices = (await hospital.all<Notice>('notices')).filter(({ kind }) => kind === 'duty');
  return notices
    .map(({ account, facts }) => `${'what' in facts ? facts.what : ''} ${account}`)
    .sort();
}

async function worried(): Promise<string> {
  await bringDischarges(hospital, rowOfQian);
  const id = await idOf(hospital, 'discharge1');
  await putDown(hospital, id, 'reached', { worry: '伤口又红又痛' });
  return id;
}

describe('R15: the attending doctor', () => {
  const cells = {
    ...{ stay: 'HAND-1', name: '测试甲', sex: '女', phone: '19900000001', department: '产科' },
    ...{ diagnosis: '产后', dischargedOn: '2026-11-22', result: '好转', doctor: '陈医生' },
  };

  test('the doctor whom the ward’s nurse names is told of the worry and answers it, even from another department', async () => {
    await hospital.value(enterDischarge, { cells }, 'nurse');
    const followUpId = await idOf(hospital, 'discharge1');
    await putDown(hospital, followUpId, 'reached', { worry: '还在出血' });
    expect(await told()).toEqual(['worry chen']);
    const seen = async (who: string) => (await hospital.value(listWorries, {}, who)).open;
    expect([await seen('chen'), await seen('hu')]).toEqual([1, 1]);
    await hospital.value(answerWorry, { requestId: wish(), followUpId, text: '请来复查' }, 'chen');
    expect([await seen('chen'), await seen('hu')]).toEqual([0, 0]);
  });

  test('a doctor who joined the roster after the list is found when the worry is told, and answers it', async () => {
    const { doctors } = (await hospital.all<{ doctors: object[] }>('rosters'))[0]!;
    await hospital.set('rosters', 'R', { doctors: doctors.slice(0, 1) });
    await hospital.value(enterDischarge, { cells }, 'nurse');
    await hospital.set('rosters', 'R', { doctors });
    const followUpId = await idOf(hospital, 'discharge1');
    await putDown(hospital, followUpId, 'reached', { worry: '还在出血' });
    expect(await told()).toEqual(['worry chen']);
    await hospital.value(answerWorry, { requestId: wish(), followUpId, text: '请来复查' }, 'chen');
    const stays = await hospital.all<{ doctor?: object }>('discharges');
    expect(stays).toMatchObject([{ doctor: { id: 'D003', name: '陈医生' } }]);
  });

  test('a duty nurse enters patients of her own ward, and sees only those (R20)', async () => {
    const other = { cells: { ...cells, department: '儿科' } };
    expect(await hospital.refusal(enterDischarge, other, 'nurse')).toBe('OTHER_DEPARTMENT');
    const { dischargeId } = await hospital.value(enterDischarge, other, 'office');
    expect(await hospital.refusal(viewDischarged, { dischargeId }, 'nurse')).toBe(
      'DISCHARGE_UNKNOWN',
    );
    expect((await hospital.value(listDischarged, {}, 'nurse')).discharged).toEqual([]);
  });
});

describe('R15: a worry has a deadline', () => {
  test('the doctor is told at once, when overdue the head, then the medical office; each once', async () => {
    await worried();
    expect(await told()).toEqual(['worry hu']);
    hospital.at(at('2026-11-24', '08:59'));
    expect(await told()).toEqual(['worry hu']);
    hospital.at(at('2026-11-24', '09:00'));
    expect(await told()).toEqual(['worry hu', 'worryOverdue head']);
    hospital.at(at('2026-11-25', '09:00'));
    const all = ['worry hu', 'worryOverdue head', 'worryOverdue medical'];
    expect(await told()).toEqual(all);
    hospital.at(at('2026-11-29', '09:00'));
    expect(await told()).toEqual(all);
  });

  test('after an answer in time nobody else is told; the page shows the deadline, and what is overdue', async () => {
    const followUpId = await worried();
    const { worries, overdue } = await hospital.value(listWorries, {}, 'medical');
    expect([worries[0]?.dueAt, worries[0]?.overdue, overdue]).toEqual([
      at('2026-11-24', '09:00'),
      false,
      0,
    ]);
    await told();
    hospital.at(at('2026-11-24', '08:00'));
    // The head may answer for the doctor; another department's head may not, and neither may the
    // medical office.
    const answer = { requestId: wish(), followUpId, text: '请今天来门诊换药' };
    expect(await hospital.refusal(answerWorry, answer, 'otherHead')).toBe('WORRY_UNKNOWN');
    expect(await hospital.refusal(answerWorry, answer, 'medical')).toBe('NOT_ALLOWED');
    await hospital.value(answerWorry, answer, 'head');
    hospital.at(at('2026-11-26', '09:00'));
    expect(await told()).toEqual(['worry hu']);
  });

  test('an overdue worry is counted and marked', async () => {
    await worried();
    hospital.at(at('2026-11-24', '09:00') + HOUR);
    const { worries, overdue } = await hospital.value(listWorries, {}, 'head');
    expect([overdue, worries[0]?.overdue]).toEqual([1, true]);
    expect((await hospital.value(listWorries, {}, 'otherHead')).overdue).toBe(0);
  });

  test('killed at any request, everybody is told once', async () => {
    await worried();
    for (let n = 1; n <= 14; n++) await dyingAt(hospital, n, () => hospital.runNotices());
    expect(await told()).toEqual(['worry hu']);
  });
});

describe('R16: the assignee of a case is told of it, and that it is overdue', () => {
  const open = async () => {
    const wanted = {
      requestId: wish(),
      kind: 'fees',
      text: '押金退得慢',
      departmentId: 'K01',
    } as const;
    return (await hospital.value(openCase, wanted, 'chief')).case.caseId;
  };

  test('assigned: the doctor; overdue: the doctor, the head and the outpatient office; not for finished cases', async () => {
    const caseId = await open();
    const to = { role: 'doctor', doctorId: 'D001' } as const;
    await hospital.value(assignCase, { requestId: wish(), caseId, to }, 'office');
    expect(await told()).toEqual(['caseAssigned hu']);
    hospital.at(at('2026-11-27', '00:10'));
    const overdue = [
      'caseAssigned hu',
      ...['chief', 'head', 'hu'].map(who => `caseOverdue ${who}`),
    ];
    expect(await told()).toEqual(overdue);
    // The head answers cases of their department.
    const { cases } = await hospital.value(listCases, {}, 'head');
    expect(cases.map(each => each.caseId)).toEqual([caseId]);
    expect((await hospital.value(listCases, {}, 'otherHead')).cases).toEqual([]);
    await hospital.value(answerCase, { requestId: wish(), caseId, text: '已退还押金' }, 'head');
    expect(await told()).toEqual(overdue);
  });
});

test('R15, R20: a duty nurse makes the nurses’ calls of her department, the health-check centre its own', async () => {
  await bringDischarges(hospital, rowOfQian);
  hospital.at(at('2026-11-25', '09:00'));
  const kinds = async (who: string) =>
    (await hospital.value(listFollowUps, { query: '钱家伟' }, who)).followUps
      .map(({ kind }) => kind)
      .sort();
  expect(await kinds('nurse')).toEqual(['discharge1', 'discharge2']);
  expect(await kinds('check')).toEqual([]);
  expect(await kinds('otherHead')).toEqual([]);
  expect((await kinds('head')).length).toBeGreaterThan(2);
});

test('R14: a member praised by name is told, once', async () => {
  await bringDischarges(hospital, rowOfQian);
  const answers = { praise: '胡长青医生很耐心' };
  await putDown(hospital, await idOf(hospital, 'discharge1'), 'reached', { answers });
  expect(await told()).toEqual(['praised hu']);
  hospital.at(at('2026-11-23', '10:00'));
  expect(await told()).toEqual(['praised hu']);
});

describe('R15: an import is finished', () => {
  test('a member who imported a list whose calls the job had to plan is told when they are planned; one who saw it at once is not', async () => {
    await bringDischarges(hospital, rowOfQian);
    expect(await told()).toEqual([]);
    // The call dies after the list was imported, before its calls are planned.
    let toPlan = 0;
    for (let request = 12; toPlan === 0 && request < 60; request++) {
      const row = rowOfLong.replace('ZY2', `ZY${request}`);
      await dyingAt(hospital, request, () => bringDischarges(hospital, row));
      const owing = await hospital.all<{ owesPlan?: true }>('discharges');
      toPlan = (await hospital.all('imports')).length && owing.filter(each => each.owesPlan).length;
      if (!toPlan) await hospital.runJobs();
    }
    expect(toPlan).toBe(1);
    expect(await told()).toEqual([]);
    await hospital.runJobs();
    expect(await told()).toEqual(['importDone office']);
    expect(await told()).toEqual(['importDone office']);
    expect(await hospital.all('imports')).toEqual([]);
  });
});
