import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { at } from '../../domain/time/time';
import { launchBrowser } from '../browser';

const root = process.cwd();
const folder = join(root, 'docs/steps');
/** The built version is loaded, because the functions’ host finds its worker by path. */
const { openHospital } = createRequire(join(root, 'package.json'))(
  join(root, 'dist/local/config/demo/hospital.js'),
) as typeof import('../demo/hospital');
const OFFICE = 'demo-wu-jianguo';
const PATIENT = 'demo-wang-lihua';

/**
 * A picture of the handbook: its name, the person with the phone, the page, and the actions on it
 * before the picture.
 */
interface Picture {
  name: string;
  account: string;
  page: string;
  query?: string;
  height?: number;
  before?: (page: Page) => Promise<unknown>;
}

const pictures: Picture[] = [
  {
    ...{ name: 'invitation', account: 'demo-li-siyuan', page: 'desk/invitation' },
    ...{ height: 420, before: page => page.locator('input').first().fill('0a1b2c3d4e5f') },
  },
  { name: 'hospital', account: OFFICE, page: 'desk/hospital' },
  { name: 'roster', account: OFFICE, page: 'desk/roster' },
  {
    name: 'booking',
    account: PATIENT,
    page: 'pages/doctor',
    query: '?doctorId=D031&date=2026-11-24',
  },
  { name: 'today', account: 'demo-zhou-min', page: 'desk/today' },
  { name: 'running', account: OFFICE, page: 'desk/running' },
];

/** Waits until the page has loaded everything and nothing moves. */
async function settled(page: Page): Promise<void> {
  await page.locator('.taro_page:visible .page').waitFor();
  await page.locator('.skeleton:visible').first().waitFor({ state: 'hidden' });
  await page.waitForFunction(() => document.getAnimations().length === 0);
}

/** Takes every picture, in a demonstration hospital set up on a Monday morning. */
async function take(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const dataDir = mkdtempSync(join(tmpdir(), 'pictures-'));
  const hospital = await openHospital({ root, port: 0, dataDir, log: () => undefined });
  hospital.stack.clock.freeze(at('2026-11-23', '09:00'));
  const browser = await launchBrowser();
  try {
    await hospital.layIn();
    await hospital.stack.invoke('clock');
    for (const { name, account, page: at, query = '', height = 667, before } of pictures) {
      const context = await browser.newContext({
        ...{ viewport: { width: 375, height }, locale: 'zh-CN', reducedMotion: 'reduce' },
      });
      await context.addInitScript(
        `if (location.protocol !== 'about:') localStorage.setItem('yuehao.person', '${account}')`,
      );
      const page = await context.newPage();
      await page.goto(`${hospital.url}/app/#/${at}/index${query}`);
      await settled(page);
      await before?.(page);
      await page.screenshot({ path: join(folder, `${name}.png`) });
      process.stdout.write(`docs/steps/${name}.png\n`);
      await context.close();
    }
  } finally {
    await browser.close();
    await hospital.close();
    rmSync(dataDir, { recursive: true });
  }
}

void take().then(
  () => process.exit(0),
  error => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
