import { seal } from '../../../cloudfunctions/cloud/seal';
import { sealWorry } from '../../../cloudfunctions/modules/followups';
import { newFollowUp } from '../../../cloudfunctions/modules/followups/steps/newFollowUp';
import { at } from '../../../domain/time/time';
import { bookFor } from '../../../types/booking/bookFor';
import { assignCase } from '../../../types/cases/assignCase';
import type { CaseAssignee } from '../../../types/cases/cases';
import { openCase } from '../../../types/cases/openCase';
import type { Role } from '../../../types/contract';
import { recordConsents } from '../../../types/notices/recordConsents';
import { templateOf } from '../../../types/notices/templates';
import { defaultPolicy } from '../../../types/policy/policy';
import { drawSample } from '../../../types/samples/drawSample';
import { checkIn } from '../../../types/visits/checkIn';
import { laySession, openTestHospital, person, type TestHospital } from '../../hospital';

/** A member of staff of the test’s hospital, named by roles and departments. */
interface Member {
  _id: string;
  roles: Role[];
  departments?: string[];
  doctorId?: string;
}
const every: Role[] = ['desk', 'doctor', 'followUpOffice', 'outpatientOffice'];
const K01 = { departments: ['K01'] };
const [D001, D002] = [{ doctorId: 'D001' }, { doctorId: 'D002' }];
export const staff: Member[] = [
  { _id: 'desk', roles: ['desk'] },
  { _id: 'desk-K01', roles: ['desk'], ...K01 },
  { _id: 'desk-numbered', roles: ['desk'], ...D001 },
  { _id: 'doctor-D001', roles: ['doctor'], ...D001 },
  { _id: 'doctor-unnumbered', roles: ['doctor'] },
  { _id: 'doctor-D002-K01', roles: ['doctor'], ...D002, ...K01 },
  { _id: 'followUp', roles: ['followUpOffice'] },
  { _id: 'followUp-K01', roles: ['followUpOffice'], ...K01 },
  { _id: 'outpatient', roles: ['outpatientOffice'] },
  { _id: 'head-K01', roles: ['departmentHead'], ...K01 },
  { _id: 'nurse-K01', roles: ['dutyNurse'], ...K01 },
  { _id: 'healthCheck', roles: ['healthCheckCentre'] },
  { _id: 'medical', roles: ['medicalOffice'] },
  { _id: 'outpatient-K01', roles: ['outpatientOffice'], ...K01 },
  { _id: 'desk+doctor-D001', roles: ['desk', 'doctor'], ...D001 },
  { _id: 'desk-K01+doctor-D002', roles: ['desk', 'doctor'], ...K01, ...D002 },
  { _id: 'desk-K01+followUp', roles: ['desk', 'followUpOffice'], ...K01 },
  { _id: 'desk-K01+outpatient', roles: ['desk', 'outpatientOffice'], ...K01 },
  { _id: 'doctor-D001+followUp', roles: ['doctor', 'followUpOffice'], ...D001 },
  { _id: 'doctor-D001+outpatient-K01', roles: ['doctor', 'outpatientOffice'], ...D001, ...K01 },
  { _id: 'all', roles: every, ...D001 },
  { _id: 'all-K01', roles: every, ...D001, ...K01 },
];

export const [visitDay, today] = ['2026-11-25', '2026-11-26'];
export const departments = [
  { id: 'K01', name: '产科', place: '1楼' },
  { id: 'K02', name: '骨科', place: '2楼' },
] as const;
export const doctors = [
  { id: 'D001', name: '胡长青', title: '主任医师', department: departments[0] },
  { id: 'D002', name: '钱俊杰', title: '主治医师', department: departments[1] },
];
/** The name of each id in the table. */
const labels = new Map<string, string>();
export const called = (ids: readonly string[]) =>
  [...new Set(ids.map(id => labels.get(id) ?? id.replace(/-k?[0-9a-f]{20,}$/, '')))]
    .sort()
    .join(' ') || '(none)';

let hospital: TestHospital;
let sequence = 0;
const wish = () => `request-${++sequence}`;

async function layVisits() {
  for (const [n, doctor] of doctors.entries()) {
    const id = `S-20261125-${doctor.id}-am`;
    const late = `S-20261126-${doctor.id}-am`;
    const { department } = doctor;
    await laySession(hospital, { id, department: department.id });
    await laySession(hospital, { id: late, date: today, department: department.id });
    const { id: doctorId, name, title } = doctor;
    await hospital.stack.store.update('sessions', {
      filter: { _id: { $in: [id, late] } },
      update: { $set: { doctor: { id: doctorId, name, title }, department } },
      multi: true,
    });
    labels.set(id, `session ${doctorId}`).set(late, `session ${doctorId}`);
    for (const [what, sessionId, who] of [
      ['visited', id, 1],
      ['coming', late, 2],
    ] as const) {
      const { booking } = await hospital.value(
        bookFor,
        {
          requestId: wish(),
          sessionId,
          slot: 1,
          channel: 'phone',
          patient: person(10 * n + who),
          visit: 'first',
        },
        'all',
      );
      labels.set(booking.appointmentId, `${what} ${department.id}`);
    }
  }
  hospital.at(at(visitDay, '08:00'));
  for (const id of ['K01', 'K02'])
    await hospital.value(checkIn, { appointmentId: idOf(`visited ${id}`) }, 'all');
}
export const idOf = (label: string): string => {
  const found = [...labels].find(([, each]) => each === label)?.[0];
  if (!found) throw new Error(`nothing is called ${label}`);
  return found;
};

/**
 * One of each kind of work: a department’s, an attending doctor’s, a nurse’s, the service centre’s.
 */
export const followUpKinds = [
  'outpatientSeen',
  'dischargeDay',
  'discharge1',
  'discharge3',
] as const;

async function layStaysAndFollowUps() {
  const { store } = hospital.stack;
  const now = at(visitDay, '10:00');
  for (const { id, name } of departments) {
    const stay = `stay-${id}`;
    labels.set(stay, `stay ${id}`);
    const whose = { stay, name: '测试甲', sex: 'male', phone: '', diagnosis: '' };
    await store.insert('discharges', [
      {
        _id: stay,
        personId: stay,
        department: { id, name },
        dischargedOn: visitDay,
        month: '2026-11',
        result: 'better',
        dead: false,
        person: seal(whose, stay),
        keys: [],
        row: '',
        importedAt: now,
        changedAt: now,
        by: 'all',
      },
    ]);
    for (const kind of followUpKinds)
      for (const over of [false, true]) {
        const _id = `${kind}-${id}${over ? '-over' : ''}`;
        labels.set(_id, `${kind} ${id}${over ? ' over' : ''}`);
        const cause = {
          id: _id,
          kind,
          source: { kind: 'discharge' as const, id: stay },
          dischargeId: stay,
          department: { id, name },
          date: '2026-11-20',
          person: { name: '测试甲', phone: '' },
        };
        const answer = { id: 'first', at: now, by: 'all', sealed: sealWorry('换药即可', _id) };
        const worry = { at: now, by: 'all', sealed: sealWorry('伤口红', _id), answer };
        const over_ = { open: false, state: 'reached', endedAt: now, worry, worryOpen: false };
        const { answer: _answer, ...asked } = worry;
        const open = { worry: asked, worryOpen: true, nextOn: visitDay };
        await store.insert('followUps', [
          { ...newFollowUp(cause, defaultPolicy, now), ...(over ? over_ : open) },
        ]);
      }
  }
}

/** Cases by assignee. */
const assignees: [label: string, to: CaseAssignee | undefined][] = [
  ['nobody’s', undefined],
  ['desks’', { role: 'desk' }],
  ['desk K01’s', { role: 'desk', departmentId: 'K01' }],
  ['desk K02’s', { role: 'desk', departmentId: 'K02' }],
  ['D001’s', { role: 'doctor', doctorId: 'D001' }],
  ['D002’s', { role: 'doctor', doctorId: 'D002' }],
  ['follow-up’s', { role: 'followUpOffice' }],
];
export const caseLabels = [...assignees.map(([label]) => label), 'desk opened'];

async function layCases() {
  for (const [label, to] of assignees) {
    const whom = { name: '王丽华', phone: '13800001234' };
    const input = { requestId: wish(), kind: 'fees', text: '收费不清楚', of: whom } as const;
    const { case: opened } = await hospital.value(openCase, input, 'all');
    labels.set(opened.caseId, label);
    const { caseId } = opened;
    if (to) await hospital.value(assignCase, { requestId: wish(), caseId, to }, 'all');
  }
  const input = { requestId: wish(), kind: 'fees', text: '窗口收下的投诉' } as const;
  const { case: own } = await hospital.value(openCase, input, 'desk');
  labels.set(own.caseId, 'desk opened');
}

/**
 * Creates a hospital where each department has one record of every kind that may be hidden from
 * some staff.
 */
export async function openScopedHospital(): Promise<TestHospital> {
  hospital = await openTestHospital({ now: at('2026-11-23', '09:00') });
  const { store } = hospital.stack;
  const members = staff.map(each => ({ ...each, name: each._id, active: true }));
  await store.insert('staff', members);
  await store.insert('rosters', [
    { _id: 'R', importedAt: 1, by: 'all', departments, doctors, rows: [] },
  ]);
  await layVisits();
  await layStaysAndFollowUps();
  await layCases();
  const { name: template } = templateOf('dayList');
  for (const { _id } of staff)
    await hospital.value(
      recordConsents,
      { requestId: wish(), answers: [{ template, answer: 'accept' }] },
      _id,
    );
  hospital.at(at(visitDay, '17:00'));
  await hospital.runJobs();
  hospital.at(at(today, '08:00'));
  await hospital.runJobs();
  const { sample } = await hospital.value(drawSample, { kind: 'discharged' }, 'all');
  labels.set(sample.sampleId, 'sample');
  // All discharged patients, so that each department is in the sample.
  await store.update('samples', {
    filter: { _id: sample.sampleId },
    update: {
      $set: { records: departments.map(({ id }) => ({ id: `stay-${id}` })), owesCalls: true },
    },
    multi: false,
  });
  await hospital.runJobs();
  return hospital;
}
