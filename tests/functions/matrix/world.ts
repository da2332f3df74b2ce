import { seal } from '../../../cloudfunctions/cloud/seal';
import { newFollowUp } from '../../../cloudfunctions/modules/followups/steps/newFollowUp';
import { at } from '../../../domain/time/time';
import { bookFor } from '../../../types/booking/bookFor';
import { assignCase } from '../../../types/cases/assignCase';
import type { CaseAssignee } from '../../../types/cases/cases';
import { openCase } from '../../../types/cases/openCase';
import { addPatient } from '../../../types/holding/addPatient';
import { listHolders } from '../../../types/holding/listHolders';
import { defaultPolicy } from '../../../types/policy/policy';
import { setReturnVisit } from '../../../types/returns/setReturnVisit';
import { laySession, person, type TestHospital } from '../../hospital';
import { doctors, idOf, openScopedHospital, today, visitDay } from '../scopes/world';

/** Words of each department’s patients, which the other must never read. */
export const words = { K01: '换药时还疼', K02: '夜里卧床自语' } as const;
export type Department = keyof typeof words;
export const departmentNames = { K01: '产科', K02: '骨科' } as const;
export const doctorOf = { K01: 'D001', K02: 'D002' } as const;
export const both: readonly Department[] = ['K01', 'K02'];
export const tomorrow = '2026-11-27';

/** The records of each department, by id. */
export interface Things {
  coming: string;
  visited: string;
  /** A session of tomorrow with free places. */
  session: string;
  /** A former patient, and an account that holds them unproven. */
  patientId: string;
  holderId: string;
  /** Another record that was joined to the patient’s. */
  joinId: string;
  callId: string;
  strikeId: string;
  /** A complaint for the desk to answer, and one for the doctor. */
  caseId: string;
  doctorsCaseId: string;
  voiceId: string;
  followUpId: string;
  /** A round of a stay, as duty nurses work on. */
  roundId: string;
  /** A completed round of a stay, with a worry to be answered. */
  overId: string;
  stayId: string;
  planId: string;
  sampleId: string;
}

export interface Matrix {
  hospital: TestHospital;
  of: Record<Department, Things>;
  /** A patient of both departments, with a round and a visit in each. */
  sharedPatient: string;
  sharedFollowUp: string;
  sampleId: string;
  /** Texts that show that an answer contains data of a department. */
  marks: Record<Department, string[]>;
}

/**
 * Creates a hospital where each department has one record of each kind, and one patient has been to
 * both.
 */
export async function openMatrix(): Promise<Matrix> {
  const hospital = await openScopedHospital();
  const of = { K01: await thingsOf(hospital, 'K01'), K02: await thingsOf(hospital, 'K02') };
  const shared = await bookShared(hospital);
  await layShared(hospital, shared);
  const ids = ({ holderId: _h, patientId: _p, sampleId: _s, ...things }: Things) =>
    Object.values(things);
  const marksOf = (id: Department) => [
    ...[words[id], departmentNames[id], doctors.find(each => each.id === doctorOf[id])!.name],
    ...ids(of[id]),
    shared[id].appointmentId,
  ];
  return {
    hospital,
    of,
    sharedPatient: shared.K01.patientId,
    sharedFollowUp: 'shared-K01',
    sampleId: idOf('sample'),
    marks: { K01: marksOf('K01'), K02: marksOf('K02') },
  };
}

async function thingsOf(hospital: TestHospital, id: Department): Promise<Things> {
  const { store } = hospital.stack;
  const n = both.indexOf(id);
  const department = { id, name: departmentNames[id] };
  const [coming, visited] = [idOf(`coming ${id}`), idOf(`visited ${id}`)];
  const { docs } = await store.find<{ patientId: string }>('appointments', {
    filter: { _id: coming },
  });
  const { patientId } = docs[0]!;
  const kin = `kin-${id}`;
  await hospital.value(addPatient, person(10 * n + 2), kin);
  const { holders } = await hospital.value(listHolders, { patientId }, kin);
  await hospital.value(setReturnVisit, { appointmentId: visited, date: '2026-12-10' }, 'all');

  const session = await laySession(hospital, {
    id: `S-20261127-${doctorOf[id]}-am`,
    date: tomorrow,
    slots: 8,
    places: 4,
    department: id,
  });
  const { department: _of, ...doctor } = doctors.find(each => each.id === doctorOf[id])!;
  await hospital.set('sessions', session, { doctor, department });

  const now = at(today, '08:00');
  const about = { appointmentId: visited, patientId };
  const callId = `stopped-${visited}`;
  await store.insert(
    'calls',
    [
      { ...{ _id: callId, reason: 'stopped', at: now, departmentId: id, open: true }, ...about },
    ].map(each => ({ ...each, attempts: [], urgency: `0 ${today} 0 ${now}` })),
  );
  await store.insert('strikes', [
    { _id: visited, patientId, kind: 'noShow', at: now, recordedAt: now, department },
  ]);
  const text = words[id];
  const complaint = async (to: CaseAssignee) => {
    const requestId = `case-${id}-${to.role}`;
    const wish = { requestId, kind: 'fees', text, departmentId: id } as const;
    const { caseId } = (await hospital.value(openCase, wish, 'all')).case;
    await hospital.value(assignCase, { requestId, caseId, to }, 'all');
    return caseId;
  };
  await layPlan(hospital, id);
  await layVoices(hospital, id, visited);
  return {
    ...{ coming, visited, session, patientId, callId, stayId: `stay-${id}`, planId: `plan-${id}` },
    joinId: await layJoin(hospital, id, patientId),
    holderId: holders.find(({ you }) => you)?.holderId ?? holders[0]!.holderId,
    strikeId: visited,
    caseId: await complaint({ role: 'desk', departmentId: id }),
    doctorsCaseId: await complaint({ role: 'doctor', doctorId: doctorOf[id] }),
    voiceId: `suggestion-survey-${visited}`,
    followUpId: `outpatientSeen-${id}`,
    roundId: `discharge1-${id}`,
    overId: `discharge1-${id}-over`,
    sampleId: idOf('sample'),
  };
}

/**
 * Creates praise and a suggestion of a department’s patient; the suggestion was sent to the
 * department.
 */
async function layVoices(
  { stack: { store } }: TestHospital,
  id: Department,
  visited: string,
): Promise<void> {
  const now = at(today, '08:00');
  const department = { id, name: departmentNames[id] };
  const key = `doctor:${doctorOf[id]}`;
  const name = doctors.find(({ id: doctorId }) => doctorId === doctorOf[id])!.name;
  const of = {
    ...{ from: 'survey', at: now, changedAt: now, date: visitDay, month: visitDay.slice(0, 7) },
    ...{ department, seenBy: [department.name], praised: [], praisedKeys: [], revision: 1 },
  };
  const [praise, suggestion] = [`praise-survey-${visited}`, `suggestion-survey-${visited}`];
  const sent = { state: 'sent', about: 'process', sentTo: department, sentAt: now };
  const praised = [{ key, name, department: department.name }];
  await store.insert('voices', [
    {
      ...{ ...of, _id: praise, cause: praise, kind: 'praise', state: 'matched', praised },
      ...{ praisedKeys: [key], text: seal(words[id], praise) },
    },
    {
      ...{ ...of, _id: suggestion, cause: suggestion, kind: 'suggestion', ...sent },
      text: seal(words[id], suggestion),
    },
  ]);
}

/** Creates a department’s care plan. */
async function layPlan({ stack: { store } }: TestHospital, id: Department): Promise<void> {
  const now = at(today, '08:00');
  await store.insert('carePlans', [
    {
      ...{ _id: `plan-${id}`, title: words[id], start: 'visit', department: departmentNames[id] },
      ...{ diagnoses: [], birthdays: false, active: true, revision: 1, looks: 0 },
      ...{ changedAt: now, by: 'all', requestId: `plan-${id}`, sentUpTo: today },
      items: [{ id: 'a', day: 1, kind: 'recovery', title: '出院第一天', text: '多休息，多喝水。' }],
    },
  ]);
}

type Shared = Record<Department, { appointmentId: string; patientId: string }>;

/** Books one patient into both departments. */
async function bookShared(hospital: TestHospital): Promise<Shared> {
  const book = async (id: Department) => {
    const { booking } = await hospital.value(
      bookFor,
      {
        requestId: `shared-${id}`,
        sessionId: `S-20261127-${doctorOf[id]}-am`,
        slot: 5 + both.indexOf(id),
        channel: 'phone',
        patient: person(50),
        visit: 'first',
      },
      'all',
    );
    return { appointmentId: booking.appointmentId, patientId: booking.patientId };
  };
  return { K01: await book('K01'), K02: await book('K02') };
}

/** Creates a record joined to a patient’s, as the clock would have settled it. */
async function layJoin(hospital: TestHospital, id: Department, into: string): Promise<string> {
  const [from, joinId] = [`joined-${id}`, `join-${id}`];
  const [record] = (await hospital.all<{ _id: string }>('patients')).filter(
    ({ _id }) => _id === into,
  );
  const sealed = seal({ name: words[id], document: person(id === 'K01' ? 71 : 72).document }, from);
  await hospital.stack.store.insert('patients', [
    { ...record, _id: from, person: sealed, links: [], keys: [], joinedTo: into },
  ]);
  const moment = at(visitDay, '10:00');
  await hospital.stack.store.insert('joins', [
    {
      _id: joinId,
      from,
      into,
      why: 'twice',
      state: 'joined',
      at: moment,
      by: 'desk',
      settleAt: moment,
    },
  ]);
  return joinId;
}

/**
 * Creates a round of each department for that patient, with a care message, a notice and a return
 * date.
 */
async function layShared(hospital: TestHospital, shared: Shared): Promise<void> {
  const { store } = hospital.stack;
  const now = at(visitDay, '10:00');
  for (const id of both) {
    const department = { id, name: departmentNames[id] };
    const _id = `shared-${id}`;
    const { appointmentId, patientId } = shared[id];
    const { department: _of, ...doctor } = doctors.find(each => each.id === doctorOf[id])!;
    const cause = {
      id: _id,
      kind: 'outpatientSeen' as const,
      source: { kind: 'visit' as const, id: _id },
      patientId,
      department,
      date: '2026-11-20',
      person: { name: person(50).name, phone: '' },
    };
    const said = { answers: [], note: words[id], did: '' };
    const attempt = {
      ...{ id: 'first', at: now, on: visitDay, by: 'all', way: 'phone', outcome: 'noAnswer' },
      said: seal(said, `${_id} first`),
    };
    await store.insert('followUps', [
      { ...newFollowUp(cause, defaultPolicy, now), tried: true, attempts: [attempt] },
    ]);
    await store.insert('careItems', [
      {
        ...{ _id: `care-${id}`, planId: `plan-${id}`, kind: 'recovery', title: words[id] },
        ...{ text: words[id], department, personId: patientId, patientId, on: visitDay, at: now },
        ...{ source: { kind: 'visit', id: _id }, state: 'noAccount' },
      },
    ]);
    await store.insert('notices', [
      {
        ...{ _id: `booked-${id}`, kind: 'booked', account: 'kin', template: 'booked', at: now },
        ...{ patientId, appointmentId, state: 'sent', endedAt: now, facts: {} },
      },
    ]);
    await store.insert('returnVisits', [
      {
        ...{ _id: `visit-${id}`, patientId, account: 'kin', department, doctor },
        ...{ visitDate: visitDay, date: '2026-12-10', setBy: 'all', setAt: now, nextAt: now },
        ...{ open: false, state: 'waiting', reminded: 0 },
        person: seal({ name: person(50).name, note: words[id] }, `visit-${id}`),
      },
    ]);
  }
}
