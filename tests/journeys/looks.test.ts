import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../config/browser';
import { book, listPatients } from '../../types/patient';
import { closeForGood, type JourneyHospital, MONDAY, openForJourneys } from './hospital';
import { axeProblems, layoutProblems } from './looks';
import { pagesOn } from './pages';
import { type Phone, phoneOf } from './phone';

const WIDTHS = [320, 375, 430];
const LONGEST_NAME = '古丽米热·阿布都热依木';
const SHOTS = process.env.JOURNEY_SHOTS;

let hospital: JourneyHospital;
let browser: Browser;
let appointmentId: string;

beforeAll(async () => {
  [hospital, browser] = await Promise.all([openForJourneys(), launchBrowser()]);
  hospital.at(MONDAY);
  // The longest name in the department with the longest one.
  const account = 'demo-wang-lihua';
  const { patients } = await hospital.ask(listPatients, {}, account);
  const { patientId } = patients.find(({ name }) => name === LONGEST_NAME)!;
  const wish = { requestId: 'looks-0001', sessionId: 'S-20261124-D047-am', slot: 0 };
  ({ appointmentId } = (await hospital.ask(book, { ...wish, patientId }, account)).appointment);
});
afterAll(async () => {
  await browser?.close();
  await closeForGood(hospital);
});

type Pages = [at: () => string, words: string][];

/** The patient's pages, each with words that show that it is there. */
const PAGES: Pages = [
  [() => 'home', '出示预约码'],
  [() => 'appointments', LONGEST_NAME],
  [() => 'me', '长辈版'],
  [() => 'departments', '肾脏免疫风湿科'],
  [() => 'department?departmentId=K11', '夏小红'],
  [() => 'doctor?doctorId=D047&date=2026-11-24', '看同科室其他医生'],
  [() => 'confirm?sessionId=S-20261124-D047-am&slot=1', '请您知道'],
  [() => `confirm?sessionId=S-20261124-D047-am&slot=1&move=${appointmentId}`, '确认改约'],
  [() => `appointment?appointmentId=${appointmentId}&fresh=1`, '预约成功'],
  [() => 'patients', LONGEST_NAME],
  [() => 'patient', '证件类型'],
  [() => 'notice', '什么时候可以约'],
  [() => 'strikes', '本月违约'],
  [() => 'waiting?sessionId=S-20261124-D047-am', '候补怎么办理'],
  [() => 'stops', '近期没有停诊和替诊'],
  [() => 'guide', '意见和投诉'],
];
/** The staff's pages, by their titles. */
const DESK: Pages = [
  [() => 'desk/today', '导诊台'],
  [() => 'desk/bookings', '今明预约'],
  [() => `desk/booking?appointmentId=${appointmentId}`, '预约与报到'],
  [() => 'desk/calls', '电话清单'],
  [() => 'desk/stops', '停诊替诊'],
  [() => 'desk/stop?sessionId=S-20261124-D047-am', '办理停诊替诊'],
  [() => 'desk/lists', '就诊名单'],
  [() => 'desk/find', '查找就诊人'],
  [() => 'desk/book', '代约挂号'],
];
const OFFICE: Pages = [
  [() => 'desk/roster', '排班导入'],
  [() => 'desk/policy', '预约规则'],
  [() => 'desk/staff', '工作人员'],
  [() => 'desk/invite', '邀请'],
  [() => 'desk/audit', '操作记录'],
];

/** Looks at the page in sight in every width, light and dark. */
async function look(phone: Phone, name: string, elder: boolean): Promise<string[]> {
  const { page } = phone;
  await phone.still();
  const found: string[] = [];
  const shown = `${name}${elder ? ', elder' : ''}`;
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 760 });
    const problems = await layoutProblems(page, elder ? 60 : 44);
    found.push(...problems.map(problem => `${shown}, ${width} px: ${problem}`));
    if (SHOTS && width !== 375) await shoot(page, `${shown}-${width}`);
  }
  await page.setViewportSize({ width: 375, height: 760 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const problems = await axeProblems(page);
    found.push(...problems.map(problem => `${shown}, ${colorScheme}: ${problem}`));
    if (SHOTS) await shoot(page, `${shown}-${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

const shoot = (page: Phone['page'], name: string) =>
  page.screenshot({ path: `${SHOTS}/${name.replace(/[^\w-]+/g, '_')}.png` });

describe.each([
  ['ordinary view', false],
  ['elder view', true],
])(
  'in the %s, no page scrolls sideways, is too small to tap, cut off or hard to read',
  (_, elder) => {
    test.each([
      ['demo-wang-lihua', PAGES],
      ['demo-zhou-min', DESK],
      ['demo-wu-jianguo', OFFICE],
    ])('of %s', async (account, pages) => {
      const { phone } = pagesOn(await phoneOf(browser, hospital, account));
      await phone.open('me');
      if (elder) {
        await phone.page.getByRole('switch', { name: '长辈版' }).click();
        await phone.sees('已打开');
      }
      const found: string[] = [];
      for (const [at, words] of pages) {
        await phone.open(at());
        await phone.sees(words);
        found.push(...(await look(phone, at().split('&')[0]!, elder)));
      }
      expect(found).toEqual([]);
      await phone.close();
    });
  },
);

test('a form full of mistakes and a refused confirmation look as good', async () => {
  const { phone, ...on } = pagesOn(await phoneOf(browser, hospital, 'demo-wang-lihua'));
  await phone.open('patient');
  await on.patientForm.type({ name: '王', number: '123', phone: '12' });
  await on.patientForm.save();
  await phone.sees('有几项还要改一下');
  const found = await look(phone, 'patient, mistakes', false);
  await phone.open('confirm?sessionId=S-20261124-D047-am&slot=1');
  await phone.page.getByRole('radio', { name: LONGEST_NAME }).click();
  await on.confirm.submit();
  await on.confirm.refusal('同一天同一科室最多预约').waitFor();
  found.push(...(await look(phone, 'confirm, refused', false)));
  await phone.open(`appointment?appointmentId=${appointmentId}`);
  await on.appointment.cancel();
  await phone.sees('取消这个预约？');
  found.push(...(await look(phone, 'question', false)));
  expect(found).toEqual([]);
  await phone.close();
});
