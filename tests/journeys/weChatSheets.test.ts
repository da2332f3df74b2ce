import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../config/browser';
import { type Stack, startStack } from '../../local';
import { texts } from '../../texts';
import { PATIENCE_MS } from './phone';

const { askPhone, askRealName } = texts.pages.common;
/** The pages’ functions, called from a test page. */
const ENTRY = `
  import { askPhone } from './src/phone/phoneNumber/askPhone';
  import { askRealName } from './src/phone/realName/index.h5';
  Object.assign(window, { askPhone, askRealName });
`;

let folder: string;
let stack: Stack;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sheets-'));
  const options = {
    stdin: { contents: ENTRY, resolveDir: resolve('.'), loader: 'ts' },
    bundle: true,
    outfile: join(folder, 'sheets.js'),
    loader: { '.scss': 'empty' },
    define: { DEMO_PERSON: '"oPerson"' },
  };
  // esbuild does not run inside Jest, whose byte arrays are not Node’s.
  execFileSync(process.execPath, [
    '--input-type=module',
    '-e',
    `import { build } from 'esbuild'; await build(${JSON.stringify(options)});`,
  ]);
  writeFileSync(
    join(folder, 'index.html'),
    '<meta charset="utf-8"><script src="sheets.js"></script>',
  );
  stack = await startStack({
    functionsDir: join(__dirname),
    log: () => undefined,
    timers: false,
    staticDirs: [{ prefix: '/', dir: folder }],
  });
  stack.accounts.set('oPerson', { phone: { number: '19900001001', countryCode: '86' } });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await stack?.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(`${stack.url}/index.html`);
});
afterEach(() => page.close());

type Answer = { code: string } | string;

/** Calls a page’s function; `press` is the user’s action in the dialog. */
async function asked(name: 'askPhone' | 'askRealName', press: () => Promise<void>) {
  const answer = page.evaluate(
    each => (window as unknown as Record<string, () => Promise<Answer>>)[each]!(),
    name,
  );
  await press();
  expect(await page.getByRole('dialog').count()).toBe(0);
  return answer;
}
const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('the phone', () => {
  test('is shown masked, and consent gives a code for it', async () => {
    const answer = await asked('askPhone', async () => {
      await page.getByRole('dialog', { name: askPhone.title }).waitFor();
      await page.getByText(askPhone.bound('199****1001')).waitFor();
      await button(askPhone.allow).click();
    });
    expect(stack.accounts.phoneNumber(answer)).toMatchObject({
      phone_info: { purePhoneNumber: '19900001001' },
    });
  });

  test('is not given after a refusal or Escape', async () => {
    expect(await asked('askPhone', () => button(askPhone.refuse).click())).toBe('refused');
    const leave = async () => {
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
    };
    expect(await asked('askPhone', leave)).toBe('refused');
  });

  test('of an account without one is not asked for', async () => {
    await page.evaluate(() => localStorage.setItem('yuehao.person', 'oNobody'));
    expect(await asked('askPhone', async () => undefined)).toBe('failed');
  });
});

describe('the real-name check', () => {
  test('gives a code after consent only', async () => {
    const answer = await asked('askRealName', () => button(askRealName.agree).click());
    expect(
      stack.accounts.checkRealName({
        openid: 'oPerson',
        real_name: 'x',
        cred_id: 'x',
        cred_type: '1',
        ...(answer as { code: string }),
      }),
    ).toMatchObject({ errcode: 0, verify_openid: 'V_OP_NA' });
    expect(await asked('askRealName', () => button(askRealName.refuse).click())).toBe('refused');
  });
});
