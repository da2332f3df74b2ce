import { book } from '../../types/booking/book';
import { listFollowUps } from '../../types/calling/listFollowUps';
import { recordFollowUp } from '../../types/calling/recordFollowUp';
import { saveFollowUpDraft } from '../../types/calling/saveFollowUpDraft';
import { saveCarePlan } from '../../types/care/saveCarePlan';
import { answerCase } from '../../types/cases/answerCase';
import { assignCase } from '../../types/cases/assignCase';
import { openCase as putDown } from '../../types/cases/openCase';
import { openOwnCase } from '../../types/cases/openOwnCase';
import { listDischarged } from '../../types/discharges/listDischarged';
import { addPatient } from '../../types/holding/addPatient';
import { joinRecords } from '../../types/identity/joinRecords';
import { listPatients } from '../../types/people/listPatients';
import { drawSample } from '../../types/samples/drawSample';
import { saveSurvey } from '../../types/surveys/saveSurvey';
import { type JourneyHospital, MONDAY } from './hospital';

export const ACCOUNT = 'demo-wang-lihua';
export const OFFICE_AFTERWARDS = 'demo-lin-yue';
const DESK = 'demo-zhou-min';
/** The session of the shown pages, in the department with the longest name. */
export const SESSION = 'S-20261124-D047-am';
export const LONGEST_NAME = '古丽米热·阿布都热依木';

/** Yesterday’s visit with an open survey, one with a bad rating, and a care message. */
export const seen = 'looks-seen';
export const rated = 'looks-rated';
export const careId = 'looks-care';
const day = 86_400_000;

/** Creates data for all pages, so that none is empty. Returns the ids that open them. */
export async function layInWhatPagesShow(hospital: JourneyHospital) {
  const own = await layInOwn(hospital);
  const calls = await layInCalls(hospital);
  return { ...own, ...calls, ...(await layInOffices(hospital)), ...(await layInJoin(hospital)) };
}

export type Shown = Awaited<ReturnType<typeof layInWhatPagesShow>>;

/** Creates the patient’s own data: a booking, a complaint, two surveys, a care message. */
async function layInOwn(hospital: JourneyHospital) {
  const { patients } = await hospital.ask(listPatients, {}, ACCOUNT);
  const { patientId } = patients.find(({ name }) => name === LONGEST_NAME)!;
  const wish = { requestId: 'looks-0001', sessionId: SESSION, slot: 0 };
  const booked = await hospital.ask(book, { ...wish, patientId }, ACCOUNT);
  const { appointmentId } = booked.appointment;
  const complaint = { kind: 'environment' as const, text: '二楼的厕所没有人打扫' };
  const asked = { requestId: 'looks-0002', patientId, ...complaint };
  const { caseId } = (await hospital.ask(openOwnCase, asked, ACCOUNT)).case;
  await layInSurveys(hospital, patientId);
  await layInCare(hospital, patientId);
  return { patientId, appointmentId, caseId };
}

async function layInSurveys(hospital: JourneyHospital, patientId: string): Promise<void> {
  await hospital.stack.store.insert(
    'surveys',
    [seen, rated].map(_id => ({
      _id,
      patientId,
      account: ACCOUNT,
      department: { id: 'K11', name: '肾脏免疫风湿科' },
      doctor: { id: 'D047', name: '夏小红', title: '主治医师' },
      date: '2026-11-21',
      form: 1,
      opensAt: MONDAY - 2 * day,
      closesAt: MONDAY + 12 * day,
      revision: 0,
    })),
  );
  const answers = {
    overall: 'dissatisfied',
    environment: 'dissatisfied',
    suggestions: '等候的地方没有椅子，老人站了两个小时，问了几个人都不知道找谁。',
  };
  const answer = { requestId: 'looks-0008', appointmentId: rated, revision: 0, finish: true };
  await hospital.ask(saveSurvey, { ...answer, answers }, ACCOUNT);
}

async function layInCare(hospital: JourneyHospital, patientId: string): Promise<void> {
  await hospital.stack.store.insert('careItems', [
    {
      _id: careId,
      planId: 'C-looks',
      kind: 'recovery',
      title: '伤口怎样换药，几天拆线',
      text: '伤口保持干燥，按医生说的日子换药。\n红、肿、流水，请来医院看。',
      department: { id: 'K11', name: '肾脏免疫风湿科' },
      source: { kind: 'visit', id: seen },
      personId: patientId,
      patientId,
      state: 'given',
      on: '2026-11-22',
      at: MONDAY - day,
    },
  ]);
}

/**
 * Creates the follow-up office’s calls: one to make, one being written with every field open, and
 * one that was made.
 */
async function layInCalls(hospital: JourneyHospital) {
  const { followUps } = await hospital.ask(
    listFollowUps,
    { kind: 'discharge1' },
    OFFICE_AFTERWARDS,
  );
  const [toCall = '', writing = ''] = followUps.map(each => each.followUpId);
  const record = {
    outcome: 'reached',
    answers: { feeling: '不如出院时', medicine: '按时吃，没有不舒服' },
    satisfaction: 'dissatisfied',
    worry: '伤口还疼',
  } as const;
  await hospital.ask(saveFollowUpDraft, { followUpId: writing, record }, OFFICE_AFTERWARDS);
  const done = await hospital.ask(listFollowUps, { when: 'done' }, OFFICE_AFTERWARDS);
  const drawn = await hospital.ask(drawSample, { kind: 'discharged' }, OFFICE_AFTERWARDS);
  const { discharged } = await hospital.ask(listDischarged, {}, OFFICE_AFTERWARDS);
  return {
    toCall,
    writing,
    called: done.followUps[0]!.followUpId,
    sampleId: drawn.sample.sampleId,
    dischargeId: discharged[0]!.dischargeId,
  };
}

/** Creates a patient with an old and a new passport, whose records the desk joined. */
async function layInJoin(hospital: JourneyHospital) {
  const account = 'looks-joined';
  await hospital.agree(account);
  const register = async (name: string, number: string) => {
    const document = { kind: 'passport' as const, number };
    const person = { name, phone: '19900001234', document };
    return (await hospital.ask(addPatient, person, account)).patient.patientId;
  };
  const into = await register(LONGEST_NAME, 'EA1234567');
  const from = await register('GULIMIRE ABUDUREYIMU', 'E12345678');
  const join = { from, into, document: 'EA1234567' };
  const { joinId } = await hospital.ask(joinRecords, join, DESK);
  return { joinId };
}

/** Creates an assigned and answered complaint, a care plan, and a worry for the doctor. */
async function layInOffices(hospital: JourneyHospital) {
  const complaint = {
    kind: 'process' as const,
    text: '等了两个小时没有人叫号，问了三个窗口，都说不归自己管。',
    departmentId: 'K11',
    of: { name: LONGEST_NAME, phone: '19900001003' },
  };
  const opened = await hospital.ask(
    putDown,
    { requestId: 'looks-0003', ...complaint },
    OFFICE_AFTERWARDS,
  );
  const onItsWay = opened.case.caseId;
  const to = { role: 'desk' as const, departmentId: 'K11' };
  await hospital.ask(
    assignCase,
    { requestId: 'looks-0004', caseId: onItsWay, to, note: '请今天先回电' },
    OFFICE_AFTERWARDS,
  );
  const text = '很抱歉让您久等。当天叫号屏坏了，现在已经修好。';
  await hospital.ask(
    answerCase,
    { requestId: 'looks-0005', caseId: onItsWay, text },
    OFFICE_AFTERWARDS,
  );
  const item = { day: 3, kind: 'recovery' as const, title: '伤口怎样换药' };
  const plan = {
    title: '骨折术后康复',
    start: 'discharge' as const,
    department: '产科',
    diagnoses: ['骨折', '半月板损伤'],
    items: [{ id: 'one', ...item, text: '伤口保持干燥，按医生说的日子换药。' }],
  };
  const saved = await hospital.ask(
    saveCarePlan,
    { requestId: 'looks-0006', plan },
    OFFICE_AFTERWARDS,
  );
  const [worried] = (await hospital.ask(listFollowUps, { department: '产科' }, OFFICE_AFTERWARDS))
    .followUps;
  const worry = '伤口这两天又红又痛，要不要紧，能不能洗澡';
  const record = { outcome: 'reached' as const, worry };
  await hospital.ask(
    recordFollowUp,
    {
      requestId: 'looks-0007',
      followUpId: worried!.followUpId,
      record,
    },
    OFFICE_AFTERWARDS,
  );
  return { onItsWay, planId: saved.plan.planId };
}
