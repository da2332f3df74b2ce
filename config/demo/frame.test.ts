import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Stack, startStack } from '../../local';
import { launchBrowser } from '../browser';

/** Wed 25 Nov 2026, 13:30 in Shanghai. */
const NOW = Date.UTC(2026, 10, 25, 5, 30);

let folder: string;
let stack: Stack;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'frame-'));
  cpSync(join(__dirname, 'frame'), join(folder, 'frame'), { recursive: true });
  cpSync(join(__dirname, 'persons.json'), join(folder, 'frame/persons.json'));
  mkdirSync(join(folder, 'app'));
  mkdirSync(join(folder, 'functions'));
  writeFileSync(
    join(folder, 'app/index.html'),
    '<p></p><script>document.querySelector("p").textContent = localStorage.getItem("yuehao.person") + location.hash + " " + Math.random()</script>',
  );
  stack = await startStack({
    functionsDir: join(folder, 'functions'),
    log: () => {},
    staticDirs: [
      { prefix: '/', dir: join(folder, 'frame') },
      { prefix: '/app/', dir: join(folder, 'app') },
    ],
  });
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await stack?.close();
  rmSync(folder, { recursive: true });
});

beforeEach(async () => {
  stack.clock.freeze(NOW);
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(stack.url);
});

afterEach(() => page.close());

const shown = async () => (await page.frameLocator('#app').locator('p').textContent()) ?? '';
/** Waits for the bar to have done what it was told. */
const until = (what: () => Promise<unknown>, wanted: unknown) =>
  waitFor(async () => expect(await what()).toEqual(wanted));

async function waitFor(check: () => Promise<void>): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await check();
    } catch (error) {
      if (tries > 50) throw error;
      await new Promise(done => setTimeout(done, 100));
    }
  }
}

test('the phone is the first person’s until another is chosen; staff begin on their own page', async () => {
  const persons = JSON.parse(readFileSync(join(__dirname, 'persons.json'), 'utf8'));
  const nurse = persons.find(({ roles }: { roles?: string[] }) => roles?.includes('desk'));
  expect(await shown()).toContain(persons[0].openid);
  await page.getByLabel(nurse.name).check();
  await waitFor(async () => expect(await shown()).toContain(`${nurse.openid}${nurse.start} `));
  await page.reload();
  expect(await shown()).toContain(nurse.openid);
  expect(await page.getByLabel(nurse.name).isChecked()).toBe(true);
});

test('the clock shows the hospital’s date with its weekday, and moves to the next mark', async () => {
  await until(() => page.textContent('#date'), '2026年11月25日 周三');
  await until(() => page.textContent('#time'), '13:30');
  const before = await shown();
  await page.click('[data-until="13:59"]');
  await until(() => page.textContent('#time'), '13:59');
  expect(stack.clock.now()).toBe(NOW + 29 * 60_000);
  // The phone is loaded again, so that its page shows the new time.
  await waitFor(async () => expect(await shown()).not.toBe(before));
  await page.click('[data-until="08:00"]');
  await until(() => page.textContent('#date'), '2026年11月26日 周四');
  await until(() => page.textContent('#time'), '08:00');
});

test('the clock goes on by an hour and a day, and back to real time', async () => {
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

test('what WeChat delivered to whoever holds the phone is listed, and a tap opens its page', async () => {
  const persons = JSON.parse(readFileSync(join(__dirname, 'persons.json'), 'utf8'));
  const template = {
    id: 'booked',
    title: '预约成功通知',
    fields: ['thing1'],
    labels: { thing1: '科室' },
  };
  stack.messages.templates().push(template);
  await page.getByText('还没有。').waitFor();
  const message = (value: string) => ({
    touser: persons[0].openid,
    template_id: 'booked',
    page: 'pages/appointment/index?id=A1',
    data: { thing1: { value } },
  });
  await stack.messages.send(message('never consented to'));
  await stack.messages.grant(persons[0].openid, 'booked', 1);
  await stack.messages.send(message('产科'));
  const card = page.getByRole('button', { name: '预约成功通知' });
  await card.waitFor();
  expect(await card.textContent()).toContain('科室　产科');
  expect(await page.locator('.notice').count()).toBe(1);
  await card.click();
  await until(async () => (await shown()).includes('#/pages/appointment/index?id=A1'), true);
});
