import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../config/browser';
import { routes } from '../../src/routes';
import { address } from '../../src/routes/address';
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
import { listPatients } from '../../types/people/listPatients';
import { drawSample } from '../../types/samples/drawSample';
import { saveSurvey } from '../../types/surveys/saveSurvey';
import { closeForGood, type JourneyHospital, MONDAY, openForJourneys } from './hospital';
import { look } from './looks';
import { type Phone, phoneOf } from './phone';

const ACCOUNT = 'demo-wang-lihua';
/** The session that the pages show: in the department with the longest name. */
export const SESSION = 'S-20261124-D047-am';
export const LONGEST_NAME = '古丽米热·阿布都热依木';

let hospital: JourneyHospital;
let browser: Browser;
let patientId: string;
let appointmentId: string;
/** A visit of yesterday that can be rated, and a complaint. */
const seen = 'looks-seen';
/** One that was rated, and rated badly. */
const rated = 'looks-rated';
let sampleId: string;
let caseId: string;
let toCall: string;
let writing: string;
let called: string;
let dischargeId: string;
/** A complaint that was handed on and answered. */
let onItsWay: string;
let planId: string;
const careId = 'looks-care';

type Pages = [at: () => string, words: string][];

/** The patient's pages, each with words that show that it is there. */
const PAGES: Pages = [
  [() => address('pages/home'), '出示预约码'],
  [() => address('pages/appointments'), LONGEST_NAME],
  [() => address('pages/me'), '长辈版'],
  [() => address('pages/departments'), '肾脏免疫风湿科'],
  [() => address('pages/department', { departmentId: 'K11' }), '夏小红'],
  [() => address('pages/doctor', { doctorId: 'D047', date: '2026-11-24' }), '看同科室其他医生'],
  [() => address('pages/confirm', { sessionId: SESSION, slot: 1 }), '请您知道'],
  [
    () => address('pages/confirm', { sessionId: SESSION, slot: 1, move: appointmentId }),
    '确认改约',
  ],
  [() => address('pages/appointment', { appointmentId, fresh: '1' }), '预约成功'],
  [() => address('pages/patients'), LONGEST_NAME],
  [() => address('pages/patient'), '证件类型'],
  [() => address('pages/holders', { patientId }), '这些微信添加了'],
  [() => address('pages/notice'), '什么时候可以约'],
  [() => address('pages/strikes'), '近一个月违约'],
  [() => address('pages/waiting', { sessionId: SESSION }), '候补怎么办理'],
  [() => address('pages/stops'), '近期没有停诊和替诊'],
  [() => address('pages/guide'), '意见和投诉'],
  [() => address('pages/survey', { appointmentId: seen }), '总体满意吗'],
  [() => address('pages/survey', { appointmentId: rated }), '让您不满意了'],
  [() => address('pages/surveys'), '待评价'],
  [() => address('pages/cases'), '医院已收到'],
  [() => address('pages/case', { caseId }), '您的意见'],
  [() => address('pages/complain'), '关于什么'],
  [() => address('pages/returns'), '没有要复诊的'],
  [() => address('pages/messages'), '要不要收，由您决定'],
  [() => address('pages/cares'), '给谁发'],
  [() => address('desk/invitation'), '办理医院的业务'],
  [() => address('pages/care', { careId }), '请医院给我打电话'],
];
/** The staff's pages, by their titles. */
const DESK: Pages = [
  [() => address('desk/today'), '导诊台'],
  [() => address('desk/bookings'), '今明预约'],
  [() => address('desk/booking', { appointmentId }), '预约与报到'],
  [() => address('desk/calls'), '电话清单'],
  [() => address('desk/stops'), '停诊替诊'],
  [() => address('desk/stop', { sessionId: SESSION }), '办理停诊替诊'],
  [() => address('desk/lists'), '就诊名单'],
  [() => address('desk/returnDate', { appointmentId }), '还没有报到'],
  [() => address('desk/log'), '先选一位医生'],
  [() => address('desk/find'), '查找就诊人'],
  [() => address('desk/patient', { patientId }), LONGEST_NAME],
  [() => address('desk/book'), '代约挂号'],
  [() => address('followup/openCase', { appointmentId }), '谁提的意见'],
];
const OFFICE: Pages = [
  [() => address('desk/roster'), '排班导入'],
  [() => address('desk/policy'), '预约规则'],
  [() => address('desk/staff'), '工作人员'],
  [() => address('desk/invite'), '邀请'],
  [() => address('desk/audit'), '操作记录'],
  [() => address('desk/problems'), '没有发送问题'],
];
const OFFICE_AFTERWARDS = 'demo-lin-yue';
/** The follow-up office's: a call to be made, one being written with everything in sight, one that was made. */
const AFTERWARDS: Pages = [
  [() => address('followup/today'), '看全部'],
  [() => address('followup/call', { followUpId: toCall }), '请先选联系结果'],
  [() => address('followup/call', { followUpId: writing }), '这要请医生看'],
  [() => address('followup/call', { followUpId: called }), '这次随访已经完成'],
  [() => address('followup/discharged'), '待随访'],
  [() => address('followup/discharge', { dischargeId }), '随访记录'],
  [() => address('followup/import'), '表头要有这些列'],
  [() => address('followup/plan'), '哪个单位转来'],
  [() => address('followup/figures'), '补录以前的月份'],
  [() => address('followup/records', { month: '2026-11', figure: 'discharged' }), '出院人数'],
  [() => address('followup/history'), '表格要有这些列'],
  [() => address('followup/samples'), '现在抽取'],
  [() => address('followup/sample', { sampleId }), '种子'],
  [() => address('followup/cases'), '在办'],
  [() => address('followup/case', { caseId }), '交给谁办'],
  [() => address('followup/case', { caseId: onItsWay }), '做了哪些改进'],
  [() => address('followup/openCase'), '联系电话'],
  [() => address('followup/care'), '骨折术后康复'],
  [() => address('followup/carePlan', { planId }), '伤口怎样换药'],
  [() => address('followup/carePlan'), '点开以后'],
];

const DOCTOR: Pages = [
  [() => address('desk/today'), '患者咨询'],
  [() => address('followup/worries'), '写下答复'],
];

const WHOSE: [who: string, account: string, pages: Pages][] = [
  ['a patient', ACCOUNT, PAGES],
  ['the desk', 'demo-zhou-min', DESK],
  ['the outpatient office', 'demo-wu-jianguo', OFFICE],
  ['the follow-up office', OFFICE_AFTERWARDS, AFTERWARDS],
  ['a doctor', 'demo-hu-changqing', DOCTOR],
];

/** The page's name in its address: `/desk/stop/index?…` is `desk/stop`. */
const nameIn = (at: string): string => at.split('/').slice(1, 3).join('/');

/** Looks at every page in one view; `opened` gives another phone and the appointment that the pages show. */
export function everyPage(elder: boolean) {
  beforeAll(async () => {
    [hospital, browser] = await Promise.all([openForJourneys(), launchBrowser()]);
    hospital.at(MONDAY);
    const { patients } = await hospital.ask(listPatients, {}, ACCOUNT);
    ({ patientId } = patients.find(({ name }) => name === LONGEST_NAME)!);
    const wish = { requestId: 'looks-0001', sessionId: SESSION, slot: 0 };
    ({ appointmentId } = (await hospital.ask(book, { ...wish, patientId }, ACCOUNT)).appointment);
    const day = 86_400_000;
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
    const complaint = { kind: 'environment' as const, text: '二楼的厕所没有人打扫' };
    const asked = { requestId: 'looks-0002', patientId, ...complaint };
    ({ caseId } = (await hospital.ask(openOwnCase, asked, ACCOUNT)).case);
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
  });
  beforeAll(async () => {
    const { followUps } = await hospital.ask(
      listFollowUps,
      { kind: 'discharge1' },
      OFFICE_AFTERWARDS,
    );
    [toCall = '', writing = ''] = followUps.map(each => each.followUpId);
    const record = {
      outcome: 'reached',
      answers: { feeling: '不如出院时', medicine: '按时吃，没有不舒服' },
      satisfaction: 'dissatisfied',
      worry: '伤口还疼',
    } as const;
    await hospital.ask(saveFollowUpDraft, { followUpId: writing, record }, OFFICE_AFTERWARDS);
    called = (await hospital.ask(listFollowUps, { when: 'done' }, OFFICE_AFTERWARDS)).followUps[0]!
      .followUpId;
    ({ sampleId } = (
      await hospital.ask(drawSample, { kind: 'discharged' }, OFFICE_AFTERWARDS)
    ).sample);
    dischargeId = (await hospital.ask(listDischarged, {}, OFFICE_AFTERWARDS)).discharged[0]!
      .dischargeId;
  });
  beforeAll(async () => {
    const complaint = {
      kind: 'process' as const,
      text: '等了两个小时没有人叫号，问了三个窗口，都说不归自己管。',
      departmentId: 'K11',
      of: { name: LONGEST_NAME, phone: '19900001003' },
    };
    ({ caseId: onItsWay } = (
      await hospital.ask(putDown, { requestId: 'looks-0003', ...complaint }, OFFICE_AFTERWARDS)
    ).case);
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
    ({ planId } = (
      await hospital.ask(saveCarePlan, { requestId: 'looks-0006', plan }, OFFICE_AFTERWARDS)
    ).plan);
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
  });
  afterAll(async () => {
    await browser?.close();
    await closeForGood(hospital);
  });

  test('every page of the mini-program is looked at', () => {
    const seenPages = WHOSE.flatMap(([, , pages]) => pages.map(([at]) => nameIn(at())));
    expect([...new Set(seenPages)].sort()).toEqual(Object.keys(routes).sort());
  });

  test.each(WHOSE)(
    'no page of %s scrolls sideways, is too small to tap, cut off or hard to read',
    async (_, account, pages) => {
      const phone = await phoneOf(browser, hospital, account);
      await phone.open('me');
      if (elder) {
        await phone.page.getByRole('switch', { name: '长辈版' }).click();
        await phone.sees('已打开');
      }
      const found: string[] = [];
      for (const [at, words] of pages) {
        await phone.open(at());
        await phone.sees(words);
        found.push(...(await look(phone, at().slice(1).split('&')[0]!, elder)));
      }
      expect(found).toEqual([]);
      expect(phone.errors).toEqual([]);
      await phone.close();
    },
  );

  return async (): Promise<{ phone: Phone; appointmentId: string }> => ({
    phone: await phoneOf(browser, hospital, ACCOUNT),
    appointmentId,
  });
}
