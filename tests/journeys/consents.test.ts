import { book } from '../../types/booking/book';
import { recordConsents } from '../../types/notices/recordConsents';
import { templateNamed } from '../../types/notices/templates';
import { viewConsents } from '../../types/notices/viewConsents';
import { openedForFile } from './opened';
import { PATIENCE_MS } from './phone';

const { hospital, phone, itIs } = openedForFile();
const VISIT = templateNamed('visit');
const BOOKING = ['预约挂号成功通知', '就诊提醒', '门诊预约变更通知'];

const delivered = async (account: string) =>
  (await hospital().stack.messages.list(account))
    .filter(({ errcode }) => errcode === 0)
    .map(({ title }) => title);
const ledger = async (account: string) =>
  Object.fromEntries(
    (await hospital().ask(viewConsents, {}, account)).templates.map(({ name, state, left }) => [
      name,
      `${state} ${left}`,
    ]),
  );
/**
 * Waits until the hospital has the expected consents of an account. They arrive after the booking.
 */
async function told(account: string, expected: Record<string, string>): Promise<void> {
  for (const until = Date.now() + PATIENCE_MS; ; ) {
    const kept = await ledger(account);
    const all = Object.entries(expected).every(([name, state]) => kept[name] === state);
    if (all || Date.now() > until) return void expect(kept).toMatchObject(expected);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

test('R19: booking asks for consent in the same tap, and the allowed message arrives once', async () => {
  await hospital().addPerson('willing', 80);
  const { phone: p, ...on } = await phone('willing', { asksConsents: true });
  await p.open('doctor?doctorId=D029&date=2026-11-25');
  await on.doctor.choose('09:00');
  await p.sees('预约须知');
  await on.confirm.submit();
  await on.consents.asked();
  expect(await on.consents.titles()).toEqual([...BOOKING, '总是保持以上选择，不再询问']);
  // The place is taken while the person still reads.
  const taken = () => hospital().all('appointments', { account: 'willing', live: true });
  while ((await taken()).length === 0) await new Promise(resolve => setTimeout(resolve, 10));
  expect(await on.consents.isAsking()).toBe(true);
  await on.consents.allow();
  await p.sees('预约成功', '预约成功、就诊提醒、停诊和变更会发到您的微信');
  await told('willing', {
    visit: 'given 1',
    reminder: 'given 1',
    change: 'given 1',
    strike: 'none 0',
  });

  await itIs('2026-11-23', '09:05');
  expect(await delivered('willing')).toEqual([VISIT.title]);
  await itIs('2026-11-24', '09:05');
  expect(await delivered('willing')).toEqual(['就诊提醒', VISIT.title]);

  // Leaving the ticket asks once for lasting consent.
  await p.tap('好的，回首页');
  await on.consents.asked();
  expect(await on.consents.titles()).toContain(templateNamed('strike').title);
  await on.consents.allow();
  await on.home.seen();

  await on.consents.open();
  await p.sees('停诊和变更');
  expect(await on.consents.standing('停诊和变更')).toContain('还能收到 1 次');
  expect(await on.consents.standing('就诊提醒')).toContain('没有开启');
  expect(await on.consents.standing('违约通知')).toContain('一直会收');
  await p.sees('已经发过 1 条');
});

test('R19: after a refusal WeChat is not asked again; the settings page shows and changes it', async () => {
  await hospital().addPerson('unwilling', 81);
  const { phone: p, ...on } = await phone('unwilling', { asksConsents: true });
  const book = async (slot: string, session: string) => {
    await p.open(session);
    await on.doctor.choose(slot);
    await p.sees('预约须知');
    await on.confirm.submit();
  };
  await book('09:30', 'doctor?doctorId=D031&date=2026-11-24');
  await on.consents.asked();
  await p.page.keyboard.press('Escape');
  await p.sees('预约成功', '没有开启微信消息');
  await told('unwilling', { visit: 'refused 0', change: 'refused 0' });

  // The lasting consent is a separate question, refused for ever.
  await p.tap('好的，回首页');
  await on.consents.always();
  await on.consents.refuse();
  await on.home.seen();
  await book('09:00', 'doctor?doctorId=D029&date=2026-11-25');
  await p.sees('预约成功');
  expect(await on.consents.isAsking()).toBe(false);
  await itIs('2026-11-23', '09:05');
  expect(await delivered('unwilling')).toEqual([]);

  await p.tap('看消息提醒');
  await p.sees('允许一次，收到一条');
  expect(await on.consents.standing('就诊提醒')).toContain('您拒绝过');
  await on.consents.turnOn('就诊提醒');
  await on.consents.allow();
  await p.sees('会发到您的微信');
  expect(await on.consents.standing('就诊提醒')).toContain('还能收到 1 次');
  // After a lasting refusal WeChat does not ask. Its settings page is the only way.
  await on.consents.turnOn('违约通知');
  await p.sees('没有打开“违约通知”');
  await p.tap('打开微信设置');
  await p.page.getByRole('checkbox', { name: templateNamed('strike').title }).check();
  // A change in the settings applies at once, also to a tap that comes before the hospital knows.
  const arrive = await p.holdAnswers('**/local/consents');
  await p.page.getByRole('dialog').getByRole('button', { name: '完成' }).click();
  await on.consents.turnOn('违约通知');
  arrive();
  await p.sees('“违约通知”会发到您的微信');
  await on.consents.turnOff('违约通知');
  await p.sees('不再给您发“违约通知”');
  await told('unwilling', { reminder: 'given 1', strike: 'refused 0' });

  // The reminder is delivered, and nothing else.
  await itIs('2026-11-24', '09:05');
  expect(await delivered('unwilling')).toEqual(['就诊提醒']);
});

test('R19: “always” is not asked again and gives one consent per booking; a lost record is made up later', async () => {
  await hospital().addPerson('always', 82);
  const { phone: p, ...on } = await phone('always', { asksConsents: true });
  const book = async (slot: string, session: string) => {
    await p.open(session);
    await on.doctor.choose(slot);
    await p.sees('预约须知');
    await on.confirm.submit();
  };
  await book('09:00', 'doctor?doctorId=D029&date=2026-11-25');
  await on.consents.asked();
  await on.consents.untick('就诊提醒');
  await on.consents.always();
  await on.consents.allow();
  await p.sees('预约成功');
  const seen: string[] = [];
  await p.page.route('**/call/patient', async route => {
    const { operation, input } = route.request().postDataJSON();
    if (operation !== 'recordConsents') return route.continue();
    seen.push(input.requestId);
    return route.abort('connectionreset');
  });
  await book('09:30', 'doctor?doctorId=D026&date=2026-11-26');
  await p.sees('预约成功');
  expect(await on.consents.isAsking()).toBe(false);
  await told('always', { visit: 'always 1', reminder: 'refused 0' });
  await p.page.unroute('**/call/patient');
  const again = p.page.waitForRequest(
    request =>
      request.url().endsWith('/call/patient') &&
      request.postDataJSON().operation === 'recordConsents',
  );
  await p.open(`confirm?sessionId=S-20261124-D031-am&slot=1`);
  expect((await again).postDataJSON().input.requestId).toBe(seen[0]);
  await p.sees('预约须知');
  await p.settled();
  await told('always', { visit: 'always 2', change: 'always 2' });
});

test('R19: a template unknown to WeChat is reported to the outpatient office with a remedy', async () => {
  const { phone: o, ...office } = await phone('demo-wu-jianguo');
  await office.today.open();
  await o.sees('消息发送', '没有问题');
  const patientId = await hospital().addPerson('unlucky', 83);
  const answers = [{ template: 'visit' as const, answer: 'accept' as const }];
  await hospital().ask(recordConsents, { requestId: 'unlucky-0001', answers }, 'unlucky');
  const known = hospital().stack.messages.templates();
  const gone = known.splice(
    known.findIndex(({ id }) => id === VISIT.id),
    1,
  );
  const wish = { requestId: 'unlucky-0002', patientId, sessionId: 'S-20261124-D031-am', slot: 2 };
  await hospital().ask(book, wish, 'unlucky');
  await itIs('2026-11-23', '09:03');
  known.push(...gone);

  await office.today.open();
  await o.sees('! 1 个要处理');
  await o.tap(/^消息发送/);
  await o.sees(
    '微信不认识这个模板',
    `${VISIT.title}（visit）`,
    /^\d+ 条/,
    '40037',
    /把它的模板编号写到 templates\.json/,
  );
});
