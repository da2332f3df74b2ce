import { inviteStaff } from '../../types/staff/inviteStaff';
import { listStaff } from '../../types/staff/listStaff';
import { openedForFile } from './opened';

const { hospital, phone, itIs } = openedForFile();
const HEAD = 'demo-wu-jianguo';
const DESK = 'demo-zhou-min';
const SECOND = 'demo-lin-yue';

const rolesOf = async (account: string) =>
  (await hospital().ask(listStaff, {}, HEAD)).staff.find(({ staffId }) => staffId === account)
    ?.roles;
/** Switches on a role in the open form of a member of staff, and saves it. */
const give = async ({ phone: p }: Awaited<ReturnType<typeof phone>>, role: string) => {
  await p.press(p.page.getByRole('switch', { name: role }).filter({ visible: true }).first());
  await p.tap('保存');
};
const cardOf = ({ phone: p }: Awaited<ReturnType<typeof phone>>, name: string | RegExp) =>
  p.page.locator('.card').filter({ hasText: name, visible: true });

test('R20: an invitation is listed and revoked, and its code is then worthless', async () => {
  const office = await phone(HEAD);
  const wish = { requestId: 'wish-sun', name: '孙护士', roles: ['desk' as const] };
  const { code } = await hospital().ask(inviteStaff, wish, HEAD);
  await office.phone.open('desk/staff');
  await office.phone.sees(
    '等人同意，或还没用的邀请',
    '孙护士',
    '邀请码还没用',
    /^吴建国 提出，.+前有效$/,
  );
  await office.phone.press(cardOf(office, '孙护士').getByRole('button', { name: '收回' }));
  expect(await office.phone.answer('收回')).toMatch(/收回给孙护士的？/);
  await office.phone.seesNot('孙护士');

  const nurse = await phone('demo-zhao-defu');
  await nurse.phone.open('desk/invitation');
  await nurse.phone.page.locator('input').filter({ visible: true }).first().fill(code);
  await nurse.phone.tap('确认');
  await nurse.phone.sees('邀请码不对、已过期或已收回');
});

test('R20: one member gives the office’s right alone; with two members the second one must approve', async () => {
  const office = await phone(HEAD);
  await office.phone.open('desk/staff');
  await office.phone.press(cardOf(office, /^林悦/).getByRole('button', { name: '修改权限' }));
  await give(office, '门诊办公室');
  await office.phone.sees(/随访.* · 门诊办公室|门诊办公室 · 随访/);
  expect(await rolesOf(SECOND)).toContain('outpatientOffice');

  await office.phone.press(cardOf(office, /^周敏/).getByRole('button', { name: '修改权限' }));
  await give(office, '门诊办公室');
  await office.phone.sees(
    '等另一位同意',
    '门诊办公室的权限要两位同意。请另一位同事打开这一页点“同意”。',
  );
  expect(await rolesOf(DESK)).toEqual(['desk']);
  expect(await office.phone.button('同意').count()).toBe(0);

  const second = await phone(SECOND);
  await second.phone.open('desk/staff');
  await second.phone.sees('等另一位同意', /^吴建国 提出，.+前有效$/);
  await second.phone.press(second.phone.page.getByRole('button', { name: '同意', exact: true }));
  expect(await second.phone.answer('同意')).toMatch(/同意周敏加入门诊办公室？[\s\S]+操作记录/);
  await second.phone.seesNot('等另一位同意');
  expect(await rolesOf(DESK)).toEqual(['desk', 'outpatientOffice']);
});

test('R20: a stopped timer is shown to the office, with the remedy and the end of the fault', async () => {
  const clock = (on: boolean) => hospital().stack.timers.switch('clock', 'everyFiveMinutes', on);
  await itIs('2026-11-23', '09:10');
  clock(false);
  await itIs('2026-11-23', '13:00');
  const office = await phone(HEAD);
  await office.phone.open('desk/today');
  await office.phone.sees('系统有 1 项没有按时运行');
  await office.phone.tap('看运行情况');
  await office.phone.sees('有 1 项没有按时运行', '全部定时任务', /定时触发器没有在运行/);
  clock(true);
  await itIs('2026-11-23', '13:05');
  await office.phone.open('desk/running');
  await office.phone.sees('都在按时运行', '登记未到诊和违约');
});

test('R22: the office changes the hospital’s own words; patients see them, and a former version is restored', async () => {
  const office = await phone(HEAD);
  const { phone: p } = office;
  await p.open('desk/hospital');
  const type = (path: string, words: string) =>
    p.page.locator(`#hospital-${path} input`).fill(words);
  await p.sees('现在用的是部署时的文件', '预览');
  await type('accent-light', '#ffcc00');
  await p.sees('浅色界面里这个颜色看不清（对比不到 4.5），请选深一些的');
  await type('accent-light', '#a51d2d');
  await type('name', '东山县人民医院');
  await p.sees('改了：名称，主色 > 浅色界面');
  await p.tap('保存');
  await p.sees('已保存', '现在是第 1 版');

  await itIs('2026-11-23', '09:02');
  const patient = await phone('demo-wang-lihua');
  const color = () =>
    patient.phone.button('预约挂号').evaluate(button => getComputedStyle(button).backgroundColor);
  await patient.phone.open('home');
  await patient.phone.sees('东山县人民医院');
  expect(await color()).toBe('rgb(165, 29, 45)');

  await p.press(p.text('部署时的文件'));
  await p.sees('已填好部署时的文件的内容');
  await p.tap('保存');
  await p.sees('现在是第 2 版');
  await itIs('2026-11-23', '09:04');
  await patient.phone.open('home');
  await patient.phone.sees('约号医院');
  expect(await color()).toBe('rgb(10, 117, 106)');
});
