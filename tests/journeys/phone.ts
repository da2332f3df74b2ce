import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { Language } from '../../types/language';
import { templates } from '../../types/notices/templates';
import type { JourneyHospital } from './hospital';

/** The longest wait for anything to appear, because a busy machine is slow. */
export const PATIENCE_MS = 180_000;
/** The longest single look at an element, before it is looked up again. */
const GLANCE_MS = 5_000;

/**
 * Run in every page: a wait of ten seconds and more lasts as much longer as the functions may take
 * (jest.config.mjs). On a busy machine an answer may come after a page has stopped waiting for it.
 */
const WITH_PATIENCE = `{
  const start = window.setTimeout;
  const factor = ${Number(process.env.LOCAL_PATIENCE) || 1};
  window.setTimeout = (then, ms, ...more) => start(then, ms >= 10_000 ? ms * factor : ms, ...more);
}`;

export interface PhoneOptions {
  width?: number;
  height?: number;
  dark?: boolean;
  /** Whether WeChat asks for consent to messages; otherwise everything is allowed for ever. */
  asksConsents?: boolean;
}

/** A phone with the mini-program, used by one person who sees and taps by text. */
export class Phone {
  /** The errors that the page threw; a journey ends by checking that there are none. */
  readonly errors: string[] = [];
  private loads = 0;

  constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    private readonly app: string,
  ) {
    page.on('pageerror', error => this.errors.push(error.stack ?? String(error)));
  }

  /**
   * Opens the mini-program at a page with parameters, such as `doctor?doctorId=D001`, or at a whole
   * address.
   */
  async open(at = ''): Promise<void> {
    const [page = '', query] = at.split('?');
    const path = page.includes('/') ? page : `pages/${page}`;
    const whole = at.startsWith('/') ? at : `/${path}/index${query ? `?${query}` : ''}`;
    const hash = at && `#${whole}`;
    // Another query forces a fresh load, also if only the hash differs.
    this.loads += 1;
    await this.page.goto(`${this.app}?load=${this.loads}${hash}`);
  }

  /** An element of the visible page with this text. */
  text(words: string | RegExp): Locator {
    return this.page.getByText(words).filter({ visible: true }).first();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name }).filter({ visible: true }).first();
  }

  async sees(...words: (string | RegExp)[]): Promise<void> {
    for (const each of words) await this.text(each).waitFor();
  }

  async seesNot(words: string | RegExp): Promise<void> {
    await this.text(words).waitFor({ state: 'hidden' });
  }

  async tap(name: string | RegExp): Promise<void> {
    await this.press(this.button(name));
  }

  /**
   * Taps a target that may be on two pages during a change. It is looked up again until the page is
   * still.
   */
  async press(target: Locator): Promise<void> {
    for (const until = Date.now() + PATIENCE_MS; ; ) {
      try {
        return await target.click({ timeout: GLANCE_MS });
      } catch (error) {
        if (Date.now() > until) throw error;
      }
    }
  }

  async back(): Promise<void> {
    await this.tap('返回');
  }

  /** All visible text of the current page. */
  async allText(): Promise<string> {
    return this.page.locator('.taro_page:visible').innerText();
  }

  /** Answers the dialog in the middle of the screen. Returns its text. */
  async answer(button: string): Promise<string> {
    const modal = this.page.locator('.taro-modal__content').filter({ visible: true });
    await modal.waitFor();
    const said = await modal.innerText();
    await modal.getByText(button, { exact: true }).click();
    await modal.waitFor({ state: 'hidden' });
    return said;
  }

  /** The alert or status with these words. */
  role(role: 'alert' | 'status', words: string | RegExp): Locator {
    return this.page.getByRole(role).filter({ hasText: words, visible: true }).first();
  }

  /** Waits for the placeholder of loading content. */
  async seesSkeleton(): Promise<void> {
    await this.page.getByRole('status', { name: '正在加载' }).first().waitFor();
  }

  /** Sets this phone’s language, as if chosen in 我的. */
  async reads(language: Language): Promise<void> {
    await this.context.addInitScript(
      `if (location.protocol !== 'about:') localStorage.setItem('language', '${JSON.stringify({ data: language })}')`,
    );
  }

  /** Waits until the visible page has loaded everything and nothing moves. */
  async settled(): Promise<void> {
    await this.page.locator('.taro_page:visible .page').waitFor();
    const waiting = this.page.getByRole('status', {
      name: /^(正在加载|正在載入|正在加載|Loading)$/,
    });
    await waiting.first().waitFor({ state: 'hidden' });
    await this.page.waitForFunction(() => document.getAnimations().length === 0);
  }

  /** Counts the taps from now on, as the page receives them. */
  async countTaps(): Promise<() => Promise<number>> {
    await this.page.evaluate(() => {
      const counting = window as unknown as { taps?: number };
      if (counting.taps === undefined)
        addEventListener('click', ({ isTrusted }) => isTrusted && counting.taps!++, true);
      counting.taps = 0;
    });
    return () => this.page.evaluate(() => (window as unknown as { taps: number }).taps);
  }

  /** Cuts the network at the next request of the visible page. */
  async loseNetwork(): Promise<void> {
    await this.page.route('**/call/**', async route => {
      await this.context.setOffline(true);
      await route.abort('internetdisconnected');
    });
  }

  async findNetwork(): Promise<void> {
    await this.page.unroute('**/call/**');
    await this.context.setOffline(false);
  }

  /** Holds answers, by default the hospital’s, until the returned function is called. */
  async holdAnswers(from = '**/call/**'): Promise<() => void> {
    let release = () => {};
    const released = new Promise<void>(done => {
      release = done;
    });
    await this.page.route(from, async route => {
      await released;
      await route.continue();
    });
    return release;
  }

  close(): Promise<void> {
    return this.context.close();
  }
}

/** Creates a phone for an account. It is not opened yet. */
export async function phoneOf(
  browser: Browser,
  hospital: JourneyHospital,
  account: string,
  { width = 375, height = 760, dark = false, asksConsents = false }: PhoneOptions = {},
): Promise<Phone> {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: 2,
    colorScheme: dark ? 'dark' : 'light',
    locale: 'zh-CN',
    timezoneId: 'America/New_York',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  await context.addInitScript(WITH_PATIENCE);
  await context.addInitScript(
    `if (location.protocol !== 'about:') localStorage.setItem('yuehao.person', '${account}')`,
  );
  if (!asksConsents) {
    const kept = Object.fromEntries(templates.map(({ id }) => [id, 'accept']));
    await context.addInitScript(
      `if (location.protocol !== 'about:') localStorage.setItem('wechat.consents:${account}', '${JSON.stringify(kept)}')`,
    );
  }
  return new Phone(await context.newPage(), context, `${hospital.url}/app/`);
}
