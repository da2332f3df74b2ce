import { planFollowUp } from '../../types/calling/planFollowUp';
import { recordFollowUp } from '../../types/calling/recordFollowUp';
import { openOwnCase } from '../../types/cases/openOwnCase';
import { templateNamed } from '../../types/notices/templates';
import { listPatients } from '../../types/people/listPatients';
import { checkIn } from '../../types/visits/checkIn';
import { type InHand, openedForFile } from './opened';

const { hospital, phone, itIs } = openedForFile();
const OFFICE = 'demo-lin-yue';
const HEAD = 'demo-wu-jianguo';
const DESK = 'demo-zhou-min';
const NOT_CONTENT = 'not-content';
const OVERALL = '这次看病，您总体满意吗？';

const delivered = async (account: string) =>
  (await hospital().stack.messages.list(account)).filter(({ errcode }) => errcode === 0);
const oneCase = async (caseId: string) =>
  (await hospital().all('cases', { _id: caseId }))[0] as {
    state: string;
    history: { step: string }[];
  };

/** Creates a visit on 24 November of the account’s n-th invented patient. Returns the session. */
async function visited(account: string, n: number, slot: number): Promise<string> {
  const { appointmentId } = await hospital().bookFor(account, n, 'S-20261124-D033-am', slot);
  await itIs('2026-11-24', '08:30');
  await hospital().ask(checkIn, { appointmentId }, DESK);
  return appointmentId;
}
/** Creates a complaint of the account’s only patient. */
async function complained(account: string, text: string): Promise<string> {
  const { patients } = await hospital().ask(listPatients, {}, account);
  const { patientId } = patients[0]!;
  const wish = { requestId: `wish-${account}`, patientId, kind: 'environment' as const, text };
  return (await hospital().ask(openOwnCase, wish, account)).case.caseId;
}

/**
 * At 19:00 on the day of the visit the patient is asked to rate it, and is dissatisfied with
 * everything.
 */
async function rateBadly({ phone: patient }: InHand): Promise<void> {
  await itIs('2026-11-24', '19:00');
  await patient.open('home');
  await patient.tap(/有 1 次就诊请您评价/);
  for (const question of ['收费', OVERALL])
    await patient.press(
      patient.page
        .getByRole('radiogroup', { name: question })
        .filter({ visible: true })
        .getByRole('radio', { name: '不满意', exact: true }),
    );
  await patient.page.locator('textarea').filter({ visible: true }).fill('多收了一次检查费');
  await patient.tap('提交评价');
  await patient.sees('让您不满意了，很抱歉');
}

/** The office hands the case to the department's desk. */
async function handOver({ phone: office, cases }: InHand): Promise<void> {
  await itIs('2026-11-25', '08:20');
  await office.open('me');
  await office.tap(/^随访中心/);
  await office.tap(/^意见与投诉/);
  expect(await cases.count('待受理')).toBe(1);
  await office.sees('收费', /最晚 11月27日 周五答复，还有 2 天|最晚 后天 11月27日 周五答复/);
  await cases.first();
  await office.sees(/多收了一次检查费/, '满意度调查', '还没有人负责');
  await cases.submit('交给负责人');
  await office.sees('请选交给谁');
  await cases.choose('交给谁', '科室导诊台');
  await cases.submit('交给负责人');
  await office.sees(/^已交给.+导诊台$/, '待答复');
}

/** The desk sees that one waits, and answers; what went wrong on the way is not lost. */
async function answerAtDesk({ phone: desk, cases }: InHand): Promise<void> {
  await desk.open('desk/today');
  await desk.tap(/^意见与投诉/);
  await cases.first();
  await desk.sees('患者会看到这段话，并在微信收到提醒。发出后不能修改，可以再补充。');
  await cases.write('答复内容', '很抱歉，检查费已查实多收，今天退还。');
  await desk.loseNetwork();
  await cases.submit('发给患者');
  expect(await desk.answer('发给患者')).toContain('患者打开小程序就能看到');
  await desk.role('alert', /网络|没有连上|联网/).waitFor();
  expect(await cases.written('答复内容')).toContain('已查实多收');
  await desk.findNetwork();
  await cases.submit('发给患者');
  await desk.answer('发给患者');
  await desk.sees('已答复患者', '待整改');
}

/** The patient gets a message; a tap on it opens the answer. */
async function readAnswer({ phone: patient }: InHand): Promise<void> {
  await itIs('2026-11-25', '08:22');
  const [message] = await delivered(NOT_CONTENT);
  expect(message?.title).toBe(templateNamed('case').title);
  await patient.open(message?.page?.replace('pages/', '').replace('/index', ''));
  await patient.sees('医院答复', '很抱歉，检查费已查实多收，今天退还。');
}

/** A second call finds the patient dissatisfied, so another answer is due. After a third call the patient is satisfied, and the case is closed. */
async function callTwice({ phone: office, cases }: InHand): Promise<void> {
  await itIs('2026-11-26', '10:00');
  await office.open('followup/cases');
  await cases.first();
  await office.sees(/^拨打 1990000/, '先拨打上面的电话，问患者满意不满意，再记下结果。');
  await cases.submit('记下结果');
  await office.sees('请选电话的结果');
  await cases.choose('患者满意吗', '仍不满意');
  await office.sees('记下后，重新答复或整改，期限重新计算。');
  await cases.write('患者怎么说', '钱还没有到账');
  await cases.submit('记下：仍不满意');
  await office.sees('已记下：患者仍不满意', /最晚 11月29日 周日答复/);
  await cases.write('答复内容', '已请财务当天退到您的微信，请您查收。');
  await cases.submit('发给患者');
  await office.answer('发给患者');
  await office.sees('已答复患者');
  await cases.step('再次回访');
  await cases.choose('患者满意吗', '满意');
  await cases.submit('记下：满意');
  await office.sees('患者满意，已办结', '已办结');
}

/**
 * The complaint counts in the month's figures, from which it can be opened, and is in the month's
 * summary on one page.
 */
async function findInTheMonth({ phone: office }: InHand): Promise<void> {
  await itIs('2026-11-26', '10:10');
  await office.open('statistics/figures');
  // The page opens on the last completed month.
  await office.tap('下个月');
  await office.press(office.page.getByRole('tab', { name: '满意度' }).filter({ visible: true }));
  await office.sees('投诉件数', '已办结', '不满意（问卷）');
  await office.tap(/^投诉件数.*1/);
  await office.sees('2026年11月 · 投诉件数', '统计时 1');
  await office.press(office.page.locator('.cell').filter({ visible: true }).first());
  await office.sees('意见办理', /多收了一次检查费/, /患者满意，.*办结/);
  // The summary on one page compares it with last month and last year.
  await office.open('statistics/summary');
  await office.tap('下个月');
  await office.sees('26年11月', '26年10月', '25年11月', /^意见 \d+ 件，按期答复/);
}

test('R14, R16, R18: visit, survey at 19:00, bad rating, case, answer, call, not satisfied, a second round, satisfied, closed, in the month’s figures', async () => {
  const caseId = `survey-${await visited(NOT_CONTENT, 90, 1)}`;
  const patient = await phone(NOT_CONTENT);
  await rateBadly(patient);
  const office = await phone(OFFICE);
  await handOver(office);
  const desk = await phone(DESK);
  await answerAtDesk(desk);
  expect((await oneCase(caseId)).history.map(({ step }) => step)).toEqual([
    'opened',
    'assigned',
    'answered',
  ]);
  await readAnswer(patient);
  await desk.cases.write('做了哪些改进', '已退 68 元，收费窗口加了核对。');
  await desk.cases.submit('登记整改');
  await desk.phone.sees('已登记整改', '待再次回访', '现在不用您办');

  await callTwice(office);
  expect(await oneCase(caseId)).toMatchObject({ state: 'closed', closedBecause: 'satisfied' });
  await patient.phone.open(`case?caseId=${caseId}`);
  await patient.phone.sees('已办完', '您在电话里表示满意。');
  await patient.phone.seesNot(/钱还没有到账/);
  await findInTheMonth(office);
});

test('R16: overdue cases come first, are marked, and name the responsible staff; the outpatient office sees and can close them', async () => {
  await hospital().addPerson('waiting-long', 91);
  const caseId = await complained('waiting-long', '二楼的厕所没有人打扫');
  await itIs('2026-11-27', '09:00');
  const { phone: head, cases } = await phone(HEAD);
  await head.open('desk/today');
  await head.tap(/^意见与投诉.*1 件逾期/);
  await head.sees('1 件过了期限', '逾期 1 天', '还没有人负责');
  expect(await cases.count('已逾期')).toBe(1);
  await cases.first();
  await cases.step('直接办结');
  await cases.submit('办结');
  await head.sees('请写几个字，至少两个字');
  await head.press(head.page.getByRole('radio', { name: '和另一条意见重复' }));
  await cases.submit('办结');
  await head.answer('先不办结');
  expect((await oneCase(caseId)).state).toBe('open');
  await cases.submit('办结');
  await head.answer('办结');
  await head.sees('已办结');
  await head.open('followup/cases');
  await head.seesNot('1 件过了期限');
  await head.press(head.page.getByRole('tab', { name: '已办结' }).filter({ visible: true }));
  await head.sees(/说明原因后，.*办结/);
});

test('R16: the desk records a complaint for a patient at the desk, and for a caller', async () => {
  const appointmentId = await visited('at-the-desk', 92, 2);
  const { phone: desk, cases } = await phone(DESK);
  await desk.open(`desk/booking?appointmentId=${appointmentId}`);
  await desk.tap('记一条意见');
  await desk.sees('谁提的意见', /医生$/);
  await cases.submit('登记');
  await desk.sees('请选是哪方面', '请写几个字，至少两个字');
  await cases.choose('哪方面', '流程和候诊');
  await cases.write('患者怎么说', '等了两个小时没有人叫号');
  await cases.submit('登记');
  await desk.sees('已登记', /等了两个小时没有人叫号/, '导诊台登记');
  const { phone: patient } = await phone('at-the-desk');
  await patient.open('cases');
  await patient.tap(/流程和候诊/);
  await patient.sees(/等了两个小时没有人叫号/);

  const { phone: office, cases: officeCases } = await phone(OFFICE);
  await office.open('followup/cases');
  await office.tap('记一条意见');
  await officeCases.choose('哪方面', '其他');
  await officeCases.write('姓名', '李建华');
  await officeCases.write('患者怎么说', '停车场太难找');
  await officeCases.submit('登记');
  await office.sees('姓名和电话要么都填，要么都不填');
  await officeCases.write('联系电话', '19900007001');
  await officeCases.submit('登记');
  await office.sees('已登记', '李建华', '拨打 19900007001', '门诊办公室');
});

test('R15: a worry waits for the doctor, becomes overdue, and is answered; the patient is called again and has recovered', async () => {
  const person = { name: '孙秀兰', phone: '19900007002' };
  const planned = await hospital().ask(
    planFollowUp,
    {
      requestId: 'worry-0001',
      kind: 'referred',
      person,
      department: '产科',
      text: '',
      unit: '城关镇卫生院',
      dueOn: '2026-11-25',
      by: 'followUpOffice',
    },
    OFFICE,
  );
  const { followUpId } = planned.followUp;
  const worry = '伤口这两天又红又痛，要不要紧';
  const record = { outcome: 'reached' as const, worry, course: 'goesOn' as const };
  const next = { nextCallOn: '2026-11-26' };
  await hospital().ask(
    recordFollowUp,
    { requestId: 'worry-0002', followUpId, record: { ...record, ...next } },
    OFFICE,
  );
  await itIs('2026-11-24', '10:00');

  const { phone: doctor, cases } = await phone('demo-hu-changqing');
  await doctor.open('desk/today');
  await doctor.tap(/^患者咨询.*1 个要答复/);
  await doctor.sees('孙秀兰', worry, '拨打 19900007002', /^林悦转来/, /逾期/);
  await doctor.tap('写下答复');
  await doctor.tap('记下答复');
  await doctor.sees('请写几个字，至少两个字');
  await cases.write('您告诉患者什么', '今天下午来产科门诊看伤口，先不要沾水。');
  await doctor.loseNetwork();
  await doctor.tap('记下答复');
  await doctor.role('alert', /网络|没有连上|联网/).waitFor();
  expect(await cases.written('您告诉患者什么')).toContain('看伤口');
  await doctor.findNetwork();
  await doctor.tap('记下答复');
  await doctor.sees('孙秀兰的咨询已答复', '没有要答复的咨询');
  await doctor.press(doctor.page.getByRole('tab', { name: '已答复' }).filter({ visible: true }));
  await doctor.sees(/^胡长青答复/, '今天下午来产科门诊看伤口，先不要沾水。');

  // On the agreed day she is on the list again, and is well.
  await itIs('2026-11-26', '09:00');
  const { phone: office, followUp } = await phone(OFFICE);
  await followUp.open();
  await followUp.search('孙秀兰');
  await office.press(office.page.locator('.line').filter({ visible: true }).first());
  await followUp.reached();
  await followUp.choice('已经康复');
  await followUp.record();
  await office.sees('已记下，本次随访完成');
});
