import { checkIn } from '../../types/visits/checkIn';
import { openedForFile } from './opened';
import type { Phone } from './phone';

const { hospital, phone, itIs } = openedForFile();
const PATIENT = 'content-not';
const choose = (phone: Phone, question: string, choice: string) =>
  phone.press(
    phone.page
      .getByRole('radiogroup', { name: question })
      .filter({ visible: true })
      .getByRole('radio', { name: choice, exact: true }),
  );
const OVERALL = '这次看病，您总体满意吗？';

/**
 * Creates a visit whose patient came. Each is on another day, because a day’s surveys are offered
 * together.
 */
async function visited(n: number, date: string, sessionId: string): Promise<string> {
  const { appointmentId } = await hospital().bookFor(PATIENT, n, sessionId, 1);
  await itIs(date, '08:30');
  await hospital().ask(checkIn, { appointmentId }, 'demo-zhou-min');
  return appointmentId;
}

test('R14, R16: visit, survey at 19:00, half filled, left, continued, bad rating: a case with a due date', async () => {
  const appointmentId = await visited(70, '2026-11-24', 'S-20261124-D033-am');
  await itIs('2026-11-24', '18:59');
  const { phone: p } = await phone(PATIENT);
  await p.open(`appointment?appointmentId=${appointmentId}`);
  await p.sees(/已报到，请在.*外等/);
  await itIs('2026-11-24', '19:00');
  const notices = await hospital().all('notices', { kind: 'survey', account: PATIENT });
  expect(notices.map(({ _id }) => _id)).toEqual([`survey-${appointmentId}`]);

  await p.open('home');
  await p.tap(/有 1 次就诊请您评价/);
  await p.sees(OVERALL, /12月8日 周二 19:00 前都可以填和改/);
  await p.tap('提交评价');
  await p.role('alert', '请先选总体满意不满意').waitFor();
  await choose(p, '收费', '不满意');
  await p.sees('已保存，可以离开再回来');
  await p.back();
  await p.sees(/有 1 次就诊请您评价/);
  await p.open(`appointment?appointmentId=${appointmentId}`);
  await p.tap('评价这次就诊');
  const fees = p.page.getByRole('radiogroup', { name: '收费' }).filter({ visible: true });
  await fees.getByRole('radio', { name: '不满意', exact: true, checked: true }).waitFor();

  await choose(p, OVERALL, '不满意');
  await p.page.locator('textarea').filter({ visible: true }).fill('多收了一次检查费');
  await p.tap('提交评价');
  await p.sees('让您不满意了，很抱歉', /最晚 11月27日 周五 答复您/, '拨打 0000-88000203');
  const [opened] = await hospital().all('cases', { _id: `survey-${appointmentId}` });
  expect(opened).toMatchObject({ kind: 'fees', state: 'open', account: PATIENT });
  expect(JSON.stringify(opened)).not.toContain('检查费');

  await p.tap('看办理进展');
  await p.sees('医院已收到', /医院最晚 11月27日 周五 答复您/, /多收了一次检查费/);
  await p.open('home');
  await p.sees('预约挂号');
  await p.seesNot(/就诊请您评价/);
  await p.open('cases');
  await p.sees(/收费/, '医院已收到');
});

test('R14: answers given without a network are kept when it is back', async () => {
  const appointmentId = await visited(71, '2026-11-25', 'S-20261125-D029-am');
  await itIs('2026-11-25', '19:05');
  const { phone: p } = await phone(PATIENT);
  await p.open(`survey?appointmentId=${appointmentId}`);
  await p.sees(OVERALL);
  await p.loseNetwork();
  await choose(p, OVERALL, '满意');
  await p.sees('还没有保存上，联网后会再试');
  await p.findNetwork();
  await p.sees('已保存，可以离开再回来');
  await p.tap('提交评价');
  await p.sees('谢谢您的评价');
  expect(await hospital().all('surveys', { _id: appointmentId })).toMatchObject([
    { overall: 'satisfied' },
  ]);
  expect(await hospital().all('cases', { _id: `survey-${appointmentId}` })).toEqual([]);
});

test('R16, R22: a complaint without a survey, from the page about complaints', async () => {
  await visited(72, '2026-11-26', 'S-20261126-D026-am');
  const { phone: p } = await phone(PATIENT);
  await p.open('guide');
  await p.tap('提意见');
  await p.tap('提交意见');
  await p.sees('请写下您的意见，至少两个字');
  await p.page.locator('textarea').filter({ visible: true }).fill('二楼的厕所没有人打扫');
  await p.page.getByLabel('关于什么').selectOption({ label: '环境卫生' });
  await p.tap('提交意见');
  await p.sees('已收到您的意见', /最晚 11月29日 周日 答复您/);
  const cases = await hospital().all('cases', { account: PATIENT, 'source.kind': 'patient' });
  expect(cases).toMatchObject([{ kind: 'environment', department: { name: '门诊办公室' } }]);
});
