import { saveCarePlan } from '../../types/care/saveCarePlan';
import { templateNamed } from '../../types/notices/templates';
import { checkIn } from '../../types/visits/checkIn';
import { type InHand, openedForFile } from './opened';

const { hospital, phone, itIs } = openedForFile();
const OFFICE = 'demo-lin-yue';
const PATIENT = 'cared-for';
const CARE = templateNamed('care').title;
const WARNING = '健康关怀不能代替医生的诊断';

/** The delivered care messages, the newest first. */
const delivered = async () =>
  (await hospital().stack.messages.list(PATIENT)).filter(
    ({ errcode, title }) => errcode === 0 && title === CARE,
  );

/** The office writes a plan of two messages; what was left out is asked for, and what the network lost is saved once. */
async function writePlan({ phone: office, cases }: InHand, department: string): Promise<void> {
  await office.open('followup/today');
  await office.tap(/^健康关怀计划/);
  await office.sees('健康关怀不能代替医生的诊断');
  await office.tap('新建计划');
  await cases.submit('保存计划');
  await office.sees('有几处还要改一下', '请写名称，至少两个字', '请写 1 到 730 之间的天数');
  await cases.write('计划名称', '看病以后');
  await cases.choose('从哪天算起', '门诊就诊后');
  await cases.pick('科室', department);
  await cases.choose('关于什么', '用药提醒');
  await cases.write('第几天发', '1');
  await cases.write('标题', '药要按时吃');
  await cases.write('写给患者的话', '饭后半小时吃药。\n漏了一次，不要一次吃两份。');
  // The message as WeChat shows it, and the page it opens.
  await office.sees(CARE, '药要按时吃', WARNING);
  await office.tap('写好了');
  await office.tap('加一条');
  await cases.choose('关于什么', '复查提醒');
  await cases.write('第几天发', '2');
  await cases.write('标题', '记得复查');
  await cases.write('写给患者的话', '请按医生约的日子来复查。');
  await office.loseNetwork();
  await cases.submit('保存计划');
  await office.role('alert', /网络|没有连上|联网/).waitFor();
  await office.findNetwork();
  await cases.submit('保存计划');
  await office.sees('计划已保存', '门诊就诊后第 1 天', '记得复查');
  expect(await hospital().all('carePlans', { title: '看病以后' })).toHaveLength(1);
}

/** The patient opens the message, asks for a call, and wants no more of them. */
async function readAndStop({ phone: patient }: InHand, message: string | undefined): Promise<void> {
  await patient.open(message?.replace('pages/', '').replace('/index', ''));
  await patient.sees('药要按时吃', /漏了一次，不要一次吃两份/, WARNING);
  await patient.tap('请医院给我打电话');
  await patient.sees('已登记，医院会给您打电话', /^最晚 11月2\d日.*打给您/);
  expect(await hospital().all('followUps', { kind: 'careWorry' })).toHaveLength(1);
  await patient.tap(/^不再给.*发$/);
  await patient.answer('继续接收');
  await patient.tap(/^不再给.*发$/);
  await patient.answer('不再接收');
  await patient.sees(/^已停止给.*发健康关怀$/);
  await patient.tap('收到过的健康关怀');
  await patient.sees('药要按时吃');
}

test('R21, R19: a plan is written, sent on its day, and opened by a tap; a call is requested, the plan stopped, and nothing more is sent', async () => {
  const session = 'S-20261124-D033-am';
  const { appointmentId, department } = await hospital().bookFor(PATIENT, 93, session, 3);
  const cared = await phone(PATIENT);
  const { phone: patient, consents } = cared;
  await consents.open();
  await consents.turnOn('健康关怀');
  await patient.sees(/“健康关怀”会发到您的微信/);
  const office = await phone(OFFICE);
  await writePlan(office, department.name);

  await itIs('2026-11-24', '08:30');
  await hospital().ask(checkIn, { appointmentId }, 'demo-zhou-min');
  await itIs('2026-11-25', '08:50');
  expect(await delivered()).toEqual([]);
  await itIs('2026-11-25', '09:10');
  const [message, ...more] = await delivered();
  expect(more).toEqual([]);
  await readAndStop(cared, message?.page);
  const off = patient.page.getByRole('switch', { checked: false }).filter({ visible: true });
  await off.waitFor();

  await itIs('2026-11-26', '09:10');
  expect(await delivered()).toHaveLength(1);
  await office.phone.open('followup/care');
  await office.phone.sees('看病以后', /2 条 · 近 90 天发了 1 条/);

  // The messages start again when the patient wants them again.
  await off.click();
  await patient.page.getByRole('switch', { checked: true }).filter({ visible: true }).waitFor();
});

test('R21: after another’s change of the plan nothing is overwritten, and the new one can be read', async () => {
  const text = '请按医生约的日子来复查。';
  const item = { id: 'one', day: 2, kind: 'check' as const, title: '记得复查', text };
  const plan = { title: '看病以后', start: 'visit' as const, items: [item] };
  await hospital().ask(saveCarePlan, { requestId: 'plan-0001', plan }, OFFICE);
  const { phone: office, cases } = await phone(OFFICE);
  await office.open('followup/care');
  await office.tap(/^看病以后/);
  await office.sees('记得复查');
  const { phone: other, cases: others } = await phone(OFFICE);
  await other.open('followup/care');
  await other.tap(/^看病以后/);
  await others.write('计划名称', '看病以后要记得');
  await others.submit('保存计划');
  await other.sees('计划已保存');
  await cases.write('计划名称', '我的名称');
  await cases.submit('保存计划');
  await office.tap('看最新的');
  await office.seesNot('看最新的');
  expect(await cases.written('计划名称')).toBe('看病以后要记得');

  const { phone: head } = await phone('demo-wu-jianguo');
  await head.open('followup/care');
  await head.tap(/^看病以后要记得/);
  await head.sees('只有随访中心可以修改。', '请按医生约的日子来复查。');
  expect(await head.button('保存计划').count()).toBe(0);
});
