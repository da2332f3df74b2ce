import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../config/browser';
import { routes } from '../../src/routes';
import { address } from '../../src/routes/address';
import { languages } from '../../types/language';
import { closeForGood, type JourneyHospital, MONDAY, openForJourneys } from './hospital';
import { lookInBothViews } from './looks';
import { type Phone, phoneOf } from './phone';
import {
  ACCOUNT,
  careId,
  LONGEST_NAME,
  layInWhatPagesShow,
  OFFICE_AFTERWARDS,
  rated,
  SESSION,
  type Shown,
  seen,
} from './shown';

let hospital: JourneyHospital;
let browser: Browser;
let shown: Shown;

type Pages = [at: () => string, words: string][];

/** The patient’s pages, each with words that it shows when ready. */
const PAGES: Pages = [
  [() => address('pages/home'), '出示预约码'],
  [() => address('pages/appointments'), LONGEST_NAME],
  [() => address('pages/me'), '长辈版'],
  [() => address('pages/departments'), '肾脏免疫风湿科'],
  [() => address('pages/whichDepartment'), '哪里不舒服'],
  [() => address('pages/department', { departmentId: 'K11' }), '夏小红'],
  [() => address('pages/doctor', { doctorId: 'D047', date: '2026-11-24' }), '看同科室其他医生'],
  [() => address('pages/confirm', { sessionId: SESSION, slot: 1 }), '预约须知'],
  [
    () => address('pages/confirm', { sessionId: SESSION, slot: 1, move: shown.appointmentId }),
    '确认改约',
  ],
  [
    () => address('pages/appointment', { appointmentId: shown.appointmentId, fresh: '1' }),
    '预约成功',
  ],
  [() => address('pages/patients'), LONGEST_NAME],
  [() => address('pages/patient'), '证件类型'],
  [() => address('pages/privacy'), '注销账户'],
  [() => address('pages/agreement'), '谁看得到'],
  [() => address('pages/holders', { patientId: shown.patientId }), '这些微信添加了'],
  [() => address('pages/notice'), '什么时候可以约'],
  [() => address('pages/terms'), '怎么使用'],
  [() => address('pages/strikes'), '近一个月违约'],
  [() => address('pages/waiting', { sessionId: SESSION }), '候补怎么办理'],
  [() => address('pages/stops'), '近期没有停诊和替诊'],
  [() => address('pages/guide'), '意见和投诉'],
  [() => address('pages/survey', { appointmentId: seen }), '总体满意吗'],
  [() => address('pages/survey', { appointmentId: rated }), '让您不满意了'],
  [() => address('pages/surveys'), '待评价'],
  [() => address('pages/cases'), '医院已收到'],
  [() => address('pages/case', { caseId: shown.caseId }), '您的意见'],
  [() => address('pages/complain'), '关于什么'],
  [() => address('pages/screen', { departmentId: 'K01', access: 'none' }), '地址不能用了'],
  [() => address('pages/returns'), '没有要复诊的'],
  [() => address('pages/messages'), '要不要收，由您决定'],
  [() => address('pages/cares'), '给谁发'],
  [() => address('desk/invitation'), '办理医院的业务'],
  [() => address('pages/care', { careId }), '请医院给我打电话'],
];
/** The staff’s pages, by title. */
const DESK: Pages = [
  [() => address('desk/today'), '导诊台'],
  [() => address('desk/bookings'), '今明预约'],
  [() => address('desk/booking', { appointmentId: shown.appointmentId }), '预约与报到'],
  [() => address('desk/calls'), '电话清单'],
  [() => address('desk/stops'), '停诊替诊'],
  [() => address('desk/stop', { sessionId: SESSION }), '办理停诊替诊'],
  [() => address('desk/lists'), '就诊名单'],
  [() => address('desk/queues'), '各诊室候诊'],
  [() => address('desk/queue', { sessionId: SESSION }), '只能在当天叫号'],
  [() => address('desk/returnDate', { appointmentId: shown.appointmentId }), '还没有报到'],
  [() => address('desk/log'), '先选一位医生'],
  [() => address('desk/find'), '查找就诊人'],
  [() => address('desk/patient', { patientId: shown.patientId }), LONGEST_NAME],
  [() => address('desk/join', { patientId: shown.patientId }), '另一份档案'],
  [() => address('desk/joins'), '并入'],
  [() => address('desk/joined', { joinId: shown.joinId }), '保留的一份'],
  [() => address('desk/book'), '代约挂号'],
  [() => address('followup/openCase', { appointmentId: shown.appointmentId }), '谁提的意见'],
];
const OFFICE: Pages = [
  [() => address('desk/timetable', { departmentId: 'K11' }), '上周'],
  [() => address('desk/session', { sessionId: SESSION }), '要怎么改'],
  [() => address('desk/plan'), '照抄一周'],
  [() => address('desk/doctor', { doctorId: 'D001' }), '擅长什么'],
  [() => address('desk/fits'), '妇科'],
  [() => address('desk/changes'), '导入排班'],
  [() => address('desk/roster'), '以前的排班'],
  [() => address('desk/policy'), '预约规则'],
  [() => address('desk/closings'), '停诊日和开诊日'],
  [() => address('desk/guides'), '导医值班'],
  [() => address('desk/hours'), '每天几点开门诊'],
  [() => address('desk/staff'), '工作人员'],
  [() => address('desk/invite'), '邀请'],
  [() => address('desk/audit'), '操作记录'],
  [() => address('desk/problems'), '没有发送问题'],
  [() => address('desk/running'), '运行'],
  [() => address('desk/hospital'), '服务电话'],
  [() => address('desk/doorKeys'), '对接密钥'],
  [() => address('desk/doorKey'), '给哪个系统用'],
];
/**
 * The follow-up office’s pages: a call to make, one being written with every field open, and one
 * that was made.
 */
const AFTERWARDS: Pages = [
  [() => address('followup/today'), '看全部'],
  [() => address('followup/call', { followUpId: shown.toCall }), '请先选联系结果'],
  [() => address('followup/call', { followUpId: shown.writing }), '这要请医生看'],
  [() => address('followup/call', { followUpId: shown.called }), '这次随访已经完成'],
  [() => address('followup/discharged'), '待随访'],
  [() => address('followup/discharge', { dischargeId: shown.dischargeId }), '随访记录'],
  [() => address('followup/wardForm', { dischargeId: shown.dischargeId }), '问卷怎么来的'],
  [() => address('followup/enter'), '病区登记'],
  [() => address('followup/import'), '表头要有这些列'],
  [() => address('followup/importCalls'), '体检编号'],
  [() => address('followup/words'), '说明来意'],
  [() => address('followup/plan'), '哪个单位转来'],
  [() => address('statistics/figures'), '补录以前的月份'],
  [() => address('statistics/records', { month: '2026-11', figure: 'discharged' }), '出院人数'],
  [() => address('statistics/summary'), '改小结'],
  [() => address('statistics/history'), '表格要有这些列'],
  [() => address('statistics/samples'), '现在抽取'],
  [() => address('statistics/sample', { sampleId: shown.sampleId }), '种子'],
  [() => address('followup/cases'), '在办'],
  [() => address('followup/case', { caseId: shown.caseId }), '交给谁办'],
  [() => address('followup/case', { caseId: shown.onItsWay }), '做了哪些改进'],
  [() => address('followup/openCase'), '联系电话'],
  [() => address('followup/voices'), '范围'],
  [() => address('followup/care'), '骨折术后康复'],
  [() => address('followup/carePlan', { planId: shown.planId }), '伤口怎样换药'],
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

/** The page’s name in its address: `desk/stop` in `/desk/stop/index?…`. */
const nameIn = (at: string): string => at.split('/').slice(1, 3).join('/');

/**
 * Checks the layout of every page. Returns a function that opens another phone, with the
 * appointment that the pages show.
 */
export function everyPage() {
  beforeAll(async () => {
    [hospital, browser] = await Promise.all([openForJourneys(), launchBrowser()]);
    hospital.at(MONDAY);
    shown = await layInWhatPagesShow(hospital);
  });
  afterAll(async () => {
    await browser?.close();
    await closeForGood(hospital);
  });

  test('every page of the mini-program is checked', () => {
    const seenPages = WHOSE.flatMap(([, , pages]) => pages.map(([at]) => nameIn(at())));
    expect([...new Set(seenPages)].sort()).toEqual(Object.keys(routes).sort());
  });

  test.each(WHOSE)(
    'no page of %s scrolls sideways, is too small to tap, cut off or hard to read',
    async (_, account, pages) => {
      const phone = await phoneOf(browser, hospital, account);
      const found: string[] = [];
      for (const [at, words] of pages) {
        await phone.open(at());
        await phone.sees(words);
        found.push(...(await lookInBothViews(phone, at().slice(1).split('&')[0]!)));
      }
      expect(found).toEqual([]);
      expect(phone.errors).toEqual([]);
      await phone.close();
    },
  );

  // Each language takes two minutes, so it runs in the long run only.
  const others = languages.filter(language => process.env.LONG && language !== 'zh-CN');
  for (const language of others)
    test(`no page of a patient is too narrow or hard to read in ${language}`, async () => {
      const phone = await phoneOf(browser, hospital, ACCOUNT);
      await phone.reads(language);
      const found: string[] = [];
      for (const [at] of PAGES) {
        if (!at().startsWith('/pages/') || at().startsWith('/pages/screen')) continue;
        await phone.open(at());
        await phone.page.locator(`html[lang=${language}]`).waitFor();
        found.push(
          ...(await lookInBothViews(phone, `${language} ${at().slice(1).split('&')[0]!}`)),
        );
      }
      expect(found).toEqual([]);
      expect(phone.errors).toEqual([]);
      await phone.close();
    });

  return async (account = ACCOUNT): Promise<{ phone: Phone; appointmentId: string }> => ({
    phone: await phoneOf(browser, hospital, account),
    appointmentId: shown.appointmentId,
  });
}
