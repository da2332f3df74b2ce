import { contracts } from '../../../config/operationsTable';
import { bookFor } from '../../../types/booking/bookFor';
import { cancelFor } from '../../../types/booking/cancelFor';
import type { Contract } from '../../../types/contract';
import { audited, person, type TestHospital } from '../../hospital';
import { idOf, openScopedHospital, today, visitDay } from '../scopes/world';
import { readable } from './tries.testkit';

/** R20: staff limited to K01 try every operation on K02, with every id known. */
let hospital: TestHospital;
beforeAll(async () => {
  hospital = await openScopedHospital();
});
afterAll(() => hospital.close());

const reason = '只是试一试';
const requestId = 'request-of-another';
const limited = ['desk-K01', 'followUp-K01', 'doctor-D001', 'head-K01', 'nurse-K01'];

/** The attempts on visits and queues of K02, by operation: reads of one record, lists, changes. */
async function triesOnVisits(): Promise<Record<string, object[]>> {
  const [coming, visited] = [idOf('coming K02'), idOf('visited K02')];
  const visits = await hospital.all<{ _id: string; patientId: string }>('appointments');
  const patientId = visits.find(({ _id }) => _id === visited)?.patientId;
  const session = { sessionId: 'S-20261126-D002-am' };
  const days = [visitDay, today];
  const byDepartment = [{}, { departmentId: 'K02' }, { doctorId: 'D002' }];
  const queue = { requestId, ...session, version: 0 };
  const of = (more: object) =>
    days.flatMap(date => byDepartment.map(by => ({ date, ...by, ...more })));
  return {
    bookReturn: [{ requestId, appointmentId: visited, ...session, slot: 0 }],
    cancelFor: [{ appointmentId: coming, because: 'patientWish', reason }],
    checkIn: [{ appointmentId: coming }],
    revealDocument: [{ appointmentId: coming }],
    undoCheckIn: [{ appointmentId: visited, reason }],
    viewBooking: [{ appointmentId: coming }, { appointmentId: visited }],
    viewReturnVisit: [{ appointmentId: visited }],
    setReturnVisit: [{ appointmentId: visited, date: '2026-12-10' }],
    withdrawReturnVisit: [{ appointmentId: visited, reason }],
    listReturnVisits: [{ patientId }],
    listBookings: of({}),
    viewList: of({}),
    exportList: of({ form: 'html' }),
    listSessions: days.map(date => ({ date })),
    findBookings: days.map(date => ({ date, query: person(12).name })),
    viewDoctorLog: [{ doctorId: 'D002', from: visitDay, until: today }],
    exportDoctorLog: [{ doctorId: 'D002', from: visitDay, until: today }],
    previewStop: [session],
    stopSession: [{ ...session, reason }],
    substituteSession: [{ ...session, doctorId: 'D001', reason }],
    listCalls: [{}, { open: false }],
    viewQueue: [session],
    callNext: [queue],
    endTurn: [{ ...queue, as: 'seen' }],
    putBack: [{ ...queue, appointmentId: coming }],
    undoTurn: [queue],
    listQueues: [{}],
    registerArrival: [{ requestId, appointmentId: coming }],
    moveFor: [{ requestId, appointmentId: coming, sessionId: 'S-20261126-D001-am', slot: 2 }],
    referOutward: [{ appointmentId: coming, unit: reason, reason }],
    listFigureRecords: [{ month: '2026-11', figure: 'noShow' }],
  };
}

/** The attempts on what comes after a visit or a stay in K02: calls, complaints, praise, care. */
function triesOnFollowUps(): Record<string, object[]> {
  const theirs = idOf('D002’s');
  const followUpId = 'discharge1-K02';
  const homeVisit = {
    kind: 'homeVisit',
    requestId,
    department: '骨科',
    who: '张护士',
    text: reason,
  };
  const item = { id: 'a', day: 1, kind: 'recovery', title: reason, text: reason };
  const plan = { title: reason, start: 'visit', department: '骨科', items: [item] };
  return {
    listFollowUps: ['today', 'coming', 'done'].flatMap(when => [
      { when },
      { when, department: '骨科' },
    ]),
    viewFollowUp: [{ followUpId }, { followUpId: 'discharge1-K02-over' }],
    saveFollowUpDraft: [{ followUpId, record: { outcome: 'reached' } }],
    recordFollowUp: [{ requestId, followUpId, record: { outcome: 'noAnswer' } }],
    holdFollowUp: [{ followUpId, hold: true }],
    setCallHour: [{ followUpId, hour: 15 }],
    undoFollowUp: [{ followUpId: 'discharge1-K02-over', at: 1 }],
    assignFollowUps: [{ followUpIds: [followUpId] }],
    listSummaryCases: [{ month: '2026-11' }],
    listWorries: [{}],
    answerWorry: [{ requestId, followUpId, text: reason }],
    listDischarged: [{}, { department: '骨科' }],
    viewDischarged: [{ dischargeId: 'stay-K02' }],
    listCases: [{}],
    viewCase: [{ caseId: theirs }, { caseId: idOf('desk K02’s') }],
    answerCase: [{ requestId, caseId: theirs, text: reason }],
    closeCase: [{ requestId, caseId: theirs, reason }],
    planFollowUp: [{ dischargeId: 'stay-K02' }, { name: '测试甲', phone: '13800000000' }].map(
      person => ({ ...homeVisit, person, dueOn: '2026-11-30' }),
    ),
    enterWardSurvey: [
      { requestId, dischargeId: 'stay-K02', way: 'letter', answers: { overall: 'satisfied' } },
    ],
    listVoices: ['praise', 'suggestion'].map(kind => ({ kind, show: 'all' })),
    listPraised: [{ month: '2026-11' }],
    saveCarePlan: [{ requestId, plan }],
  };
}

/** The ids of K02’s records, without those that no department or every department has. */
const hidden = () => [
  ...['coming K02', 'visited K02', 'desk K02’s'].map(idOf),
  ...['stay-K02', 'discharge1-K02', 'discharge3-K02', 'outpatientSeen-K02', 'dischargeDay-K02'],
];

const everything = async () =>
  JSON.stringify(
    await Promise.all(
      [
        ...[
          'appointments',
          'sessions',
          'followUps',
          'discharges',
          'cases',
          'returnVisits',
          'calls',
        ],
        ...['queues', 'surveys', 'voices', 'carePlans'],
      ].map(name => hospital.all(name)),
    ),
  );

/**
 * The refusals of a try that fails because the record is another department's, and for no other
 * reason.
 */
const notTheirs = /^(OTHER_DEPARTMENT|WRONG_DESK|NOT_ALLOWED|\w+_UNKNOWN)$/;

/**
 * Asks everything as an account.
 * @returns what was shown of K02; of a limited account also the tries that were refused for another
 * reason than the department, which say nothing of its check
 */
async function ask(account: string): Promise<string[]> {
  const shown: string[] = [];
  const tries = { ...(await triesOnVisits()), ...triesOnFollowUps() };
  for (const [operation, inputs] of Object.entries(tries))
    for (const contract of contracts.filter(
      each => each.operation === operation && each.function !== 'patient',
    ))
      for (const input of inputs) {
        const answer = await hospital.call(contract as Contract, input, account);
        if (!answer.ok && answer.refusal.code === 'INPUT_INVALID' && account === 'all')
          shown.push(`${operation} does not take ${JSON.stringify(input)}`);
        if (!answer.ok && limited.includes(account) && !notTheirs.test(answer.refusal.code))
          shown.push(`${operation}: refused by ${answer.refusal.code}`);
        const said = readable(answer);
        for (const secret of hidden())
          if (answer.ok && said.includes(secret)) shown.push(`${operation}: ${secret}`);
        if (answer.ok && contract.operation === 'exportList' && said.includes('钱俊杰'))
          shown.push(`${operation}: the other doctor`);
      }
  return [...new Set(shown)];
}

test('the attempts are real: staff without a limit see all records of K02', async () => {
  const shown = (await ask('outpatient')).concat(await ask('followUp'));
  for (const operation of ['viewBooking', 'listBookings', 'exportList', 'listFollowUps'])
    expect(shown.filter(each => each.startsWith(operation))).not.toEqual([]);
});

test.each(limited)('R20: %s sees no record of K02 and changes nothing there', async account => {
  const before = await everything();
  expect(await ask(account)).toEqual([]);
  expect(await everything()).toBe(before);
});

test('R20: the attempts are on the audit record, each with its account', async () => {
  const tried = (await audited(hospital)).filter(({ refused }) => refused);
  expect(new Set(tried.map(({ actor }) => actor))).toEqual(
    expect.objectContaining(new Set(['desk-K01', 'followUp-K01'])),
  );
});

test('R20: a desk of K01 books and cancels nothing at K02', async () => {
  const before = await everything();
  const patient = { patientId: await hospital.stranger('someone', 40) };
  const place = { requestId: 'request-elsewhere', sessionId: 'S-20261126-D002-am', slot: 1 };
  const answers = [
    await hospital.call(bookFor, { ...place, channel: 'onSite', patient }, 'desk-K01'),
    await hospital.call(
      cancelFor,
      { appointmentId: idOf('coming K02'), because: 'deskError', reason },
      'desk-K01',
    ),
  ];
  expect(answers.map(({ ok }) => ok)).toEqual([false, false]);
  expect(await everything()).toBe(before);
});
