import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { type Stack, startStack } from '../../local';
import { launchBrowser } from '../browser';

/** Wed 25 Nov 2026, 13:30 in Shanghai. */
const NOW = Date.UTC(2026, 10, 25, 5, 30);

let folder: string;
let stack: Stack;
let browser: Browser;
let page: Page;
let devTools: CDPSession;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'frame-'));
  cpSync(join(__dirname, 'frame'), join(folder, 'frame'), { recursive: true });
  const build = pathToFileURL(join(__dirname, '../build.mjs')).href;
  const made = JSON.stringify(join(folder, 'frame'));
  // esbuild does not run inside Jest, whose byte arrays are not Node’s.
  execFileSync(process.execPath, [
    '--input-type=module',
    '-e',
    `import { bundleFrame } from '${build}'; await bundleFrame(${made});`,
  ]);
  cpSync(join(__dirname, 'persons.json'), join(folder, 'frame/persons.json'));
  mkdirSync(join(folder, 'app'));
  mkdirSync(join(folder, 'functions'));
  writeFileSync(
    join(folder, 'app/index.html'),
    '<p></p><script>document.querySelector("p").textContent = localStorage.getItem("yuehao.person") + location.hash + " " + Math.random()</script>',
  );
  stack = await startStack({
    sms: { templates: [{ id: '1001', text: '{1}：医生停诊' }] },
    functionsDir: join(folder, 'functions'),
    log: () => {},
    staticDirs: [
      { prefix: '/', dir: join(folder, 'frame') },
      { prefix: '/app/', dir: join(folder, 'app') },
    ],
  });
  browser = await launchBrowser();
  page = await browser.newPage();
  devTools = await page.context().newCDPSession(page);
});

afterAll(async () => {
  await browser?.close();
  await stack?.close();
  rmSync(folder, { recursive: true });
});

beforeEach(async () => {
  stack.clock.freeze(NOW);
  await page.setViewportSize({ width: 1280, height: 900 });
  // What another test left is removed. The page is the same, which costs less than a new one.
  await page.goto('about:blank');
  for (const kept of ['local_messages', 'local_sms'])
    await stack.store.remove(kept, { filter: {}, multi: true });
  const { origin } = new URL(stack.url);
  await devTools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await page.goto(stack.url);
  await ready();
});

/** Waits until the bar has read the clock. Only then it hears clicks and keys. */
const ready = () => until(async () => (await page.textContent('#fold-time')) !== '…', true);
const reload = async () => {
  await page.reload();
  await ready();
};
const shown = async () => (await page.frameLocator('#app').locator('p').textContent()) ?? '';
/** Waits until the bar shows the wanted value. */
const until = (what: () => Promise<unknown>, wanted: unknown) =>
  waitFor(async () => expect(await what()).toEqual(wanted));

async function waitFor(check: () => Promise<void>): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await check();
    } catch (error) {
      if (tries > 3_000) throw error;
      await new Promise(done => setTimeout(done, 50));
    }
  }
}

test('the phone belongs to the first person until another is chosen, and staff start on their own page', async () => {
  const persons = JSON.parse(readFileSync(join(__dirname, 'persons.json'), 'utf8'));
  const nurse = persons.find(({ roles }: { roles?: string[] }) => roles?.includes('desk'));
  expect(await shown()).toContain(persons[0].openid);
  await page.getByLabel(nurse.name).check();
  await waitFor(async () => expect(await shown()).toContain(`${nurse.openid}${nurse.start} `));
  await reload();
  expect(await shown()).toContain(nurse.openid);
  expect(await page.getByLabel(nurse.name).isChecked()).toBe(true);
});

test('the clock shows the hospital’s date and weekday, and moves to the next mark', async () => {
  await until(() => page.textContent('#date'), '2026年11月25日 周三');
  await until(() => page.textContent('#time'), '13:30');
  const before = await shown();
  await page.click('[data-until="13:59"]');
  await until(() => page.textContent('#time'), '13:59');
  expect(stack.clock.now()).toBe(NOW + 29 * 60_000);
  // The phone is reloaded, so that its page shows the new time.
  await waitFor(async () => expect(await shown()).not.toBe(before));
  await page.click('[data-until="08:00"]');
  await until(() => page.textContent('#date'), '2026年11月26日 周四');
  await until(() => page.textContent('#time'), '08:00');
});

test('the clock moves by an hour and a day, and back to real time', async () => {
  await page.click('[data-forward="3600000"]');
  await until(() => page.textContent('#time'), '14:30');
  await page.click('[data-forward="86400000"]');
  await until(() => page.textContent('#date'), '2026年11月26日 周四');
  await page.click('#real');
  await until(() => page.isDisabled('#real'), true);
  expect(stack.clock.state()).toEqual({ offset: 0, frozenAt: null });
});

test('on a phone the bar is a strip that opens and closes, by keyboard too', async () => {
  await page.setViewportSize({ width: 375, height: 760 });
  expect(await page.isVisible('#controls')).toBe(false);
  expect((await page.locator('iframe').boundingBox())?.width).toBe(375);
  await page.focus('#fold');
  await page.keyboard.press('Enter');
  await until(() => page.isVisible('#controls'), true);
  await page.keyboard.press('Escape');
  await until(() => page.isVisible('#controls'), false);
});

test.each([320, 375, 430])('at %d px no parts of the strip overlap', async width => {
  await page.setViewportSize({ width, height: 640 });
  const boxes = await page
    .locator('.bar-head h1, #fold > span:visible, #pull')
    .evaluateAll(parts => parts.map(part => part.getBoundingClientRect().toJSON()));
  expect(boxes.length).toBeGreaterThanOrEqual(4);
  for (const [i, { right }] of boxes.entries())
    expect(right).toBeLessThanOrEqual(boxes[i + 1]?.left ?? width);
});

describe('the drawer of messages', () => {
  const [first, second] = JSON.parse(readFileSync(join(__dirname, 'persons.json'), 'utf8'));
  const template = {
    id: 'booked',
    title: '预约挂号成功通知',
    fields: ['name1', 'time2', 'thing3'],
    labels: { name1: '就诊人', time2: '就诊时间', thing3: '就诊科室' },
  };
  const send = (openid: string, department: string) =>
    stack.messages.send({
      touser: openid,
      template_id: 'booked',
      page: 'pages/appointment/index?appointmentId=A1',
      data: {
        thing3: { value: department },
        name1: { value: '王丽华' },
        time2: { value: '2026年11月25日 14:30' },
      },
    });
  const cards = () => page.locator('.notice');
  const readAgain = () => page.click('[data-whose="all"]');

  beforeAll(() => stack.messages.templates().push(template));
  beforeEach(async () => {
    await stack.messages.grant(first.openid, 'booked', 0);
    await stack.messages.grant(first.openid, 'booked', 5);
    await page.getByText('还没有。').waitFor();
  });

  test('a message has WeChat’s form: account, time, title, labelled fields', async () => {
    await send(first.openid, '产科');
    await readAgain();
    await cards().waitFor();
    expect(await cards().locator('.notice-head').innerText()).toMatch(
      new RegExp(`${first.name} 的微信\\s+11月25日 13:30`),
    );
    expect(await cards().locator('strong').innerText()).toBe('预约挂号成功通知');
    const rows = await cards().locator('.notice-field').allInnerTexts();
    expect(rows.map(row => row.split(/\s*\n\s*/))).toEqual([
      ['就诊人', '王丽华'],
      ['就诊时间', '2026年11月25日 14:30'],
      ['就诊科室', '产科'],
    ]);
    expect(await page.getByText('还没有。').isVisible()).toBe(false);
  });

  test('a tap opens that person’s phone on the message’s page', async () => {
    await page.getByLabel(second.name).check();
    await send(first.openid, '产科');
    await readAgain();
    await page.getByRole('button', { name: '预约挂号成功通知' }).click();
    await waitFor(async () =>
      expect(await shown()).toContain(`${first.openid}#/pages/appointment/index?appointmentId=A1`),
    );
    expect(await page.getByLabel(first.name).isChecked()).toBe(true);
  });

  test('a message refused by WeChat gives the reason and opens nothing', async () => {
    await stack.messages.grant(first.openid, 'booked', 0);
    await send(first.openid, '产科');
    await readAgain();
    await cards().waitFor();
    expect(await cards().innerText()).toContain('没有送达：对方没有订阅这类通知');
    expect(await page.getByRole('button', { name: '预约挂号成功通知' }).count()).toBe(0);
  });

  test('an SMS is listed with its phone, sender and text, and an undelivered one with the reason', async () => {
    const sendSms = (phone: string) =>
      stack.sms.send({
        PhoneNumberSet: [`+86${phone}`],
        SignName: '约号医院',
        TemplateId: '1001',
        TemplateParamSet: ['王*华'],
      });
    await sendSms(first.phone);
    stack.clock.advance(60_000);
    stack.sms.block('13800001234');
    await sendSms('13800001234');
    await readAgain();
    await until(() => cards().count(), 2);
    expect(await cards().nth(1).innerText()).toMatch(
      new RegExp(`${first.name} 的短信[^]*【约号医院】王\\*华：医生停诊`),
    );
    expect(await cards().first().innerText()).toContain('138****1234 的短信');
    expect(await cards().first().innerText()).toContain('没有送达：这个号码不收短信');
    stack.clock.advance(60_000);
    stack.sms.lose(first.phone);
    await sendSms(first.phone);
    await readAgain();
    await until(() => cards().count(), 3);
    expect(await cards().first().innerText()).toContain('没有送达：这是空号（MK:0001）');
  });

  test('the list shows everybody’s messages, newest first, or only those of the current person', async () => {
    await send(first.openid, '内科');
    await stack.messages.grant(second.openid, 'booked', 1);
    stack.clock.advance(60_000);
    await send(second.openid, '眼科');
    await stack.messages.grant('demo-other-1', 'booked', 1);
    stack.clock.advance(60_000);
    await send('demo-other-1', '儿科');
    await readAgain();
    const departments = () =>
      cards().locator('.notice-field:last-child .notice-value').allInnerTexts();
    await until(departments, ['儿科', '眼科', '内科']);
    expect(await cards().first().innerText()).toContain('其他患者 的微信');
    await page.getByLabel(second.name).check();
    await page.getByRole('button', { name: `只看 ${second.name}` }).click();
    await until(departments, ['眼科']);
    await page.getByLabel(first.name).check();
    await until(departments, ['内科']);
    await readAgain();
    await until(departments, ['儿科', '眼科', '内科']);
  });

  test('the focused card keeps the focus when another message comes', async () => {
    await send(first.openid, '内科');
    await readAgain();
    await cards().focus();
    stack.clock.advance(60_000);
    await send(first.openid, '眼科');
    await cards().nth(1).waitFor();
    expect(
      await cards()
        .nth(1)
        .evaluate(card => card === document.activeElement),
    ).toBe(true);
  });

  test.each([375, 900])(
    'at %d px the list opens over the page, and counts new messages',
    async width => {
      await page.setViewportSize({ width, height: 760 });
      expect(await page.isVisible('#drawer')).toBe(false);
      await send(first.openid, '产科');
      await reload();
      await until(() => page.innerText('#fresh'), '1');
      await page.focus('#pull');
      await page.keyboard.press('Enter');
      await cards().waitFor();
      const box = (await cards().boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      await until(() => page.isVisible('#fresh'), false);
      await page.keyboard.press('Escape');
      await until(() => page.isVisible('#drawer'), false);
      await page.click('#pull');
      await cards().click();
      await until(() => page.isVisible('#drawer'), false);
      expect(await shown()).toContain('#/pages/appointment/index');
    },
  );
});
