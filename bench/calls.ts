import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../config/browser';
import { at } from '../domain/time/time';
import { fourteen, type Scripted } from './calls/script';
import { readNumbers, runBench } from './options';

const options = readNumbers(process.argv.slice(2), {
  /** The seconds to find and make one tap. */
  tap: { preset: 2, least: 1, most: 30 },
});
const OFFICE = 'demo-lin-yue';
const AN_HOUR = 3600;
/** A Monday morning, when calls of the week before are overdue. */
const MORNING = at('2026-11-23', '09:40');

if (!existsSync(resolve('dist/h5/index.html'))) {
  console.error('no pages are built: npm run build');
  process.exit(1);
}

/** The built demonstration. The functions’ code is next to it. */
const demonstration = (): Promise<typeof import('../config/demo/hospital')> =>
  import(pathToFileURL(resolve('dist/local/config/demo/hospital.js')).href);

const counting = 'taps';
const taps = (page: Page) =>
  page.evaluate(name => Number((window as unknown as Record<string, number>)[name] ?? 0), counting);

/**
 * Makes one call on its page. Returns the number of taps, and the seconds of computer time until
 * the next call was shown.
 */
async function call(page: Page, { taps: wanted }: Scripted) {
  const before = await taps(page);
  const whom = await page.locator('.name-line-large').last().innerText();
  let machine = 0;
  const press = async (name: string | RegExp) => {
    const exact = typeof name === 'string';
    const one = page
      .getByRole('button', { name, exact })
      .or(page.getByRole('radio', { name, exact }))
      .filter({ visible: true })
      .first();
    await one.click();
  };
  await page.getByRole('button', { name: /^拨打/ }).filter({ visible: true }).first().click();
  for (const name of wanted) {
    const began = Date.now();
    await press(name);
    machine += Date.now() - began;
  }
  const began = Date.now();
  await page.waitForFunction(
    last => {
      const names = [...document.querySelectorAll('.name-line-large')].map(
        each => each.textContent,
      );
      return names.length > 0 && names.at(-1) !== last;
    },
    whom,
    { timeout: 60_000 },
  );
  return { taps: (await taps(page)) - before, machine: (machine + Date.now() - began) / 1000 };
}

void runBench('calls', options.json, async dataDir => {
  const { openHospital } = await demonstration();
  const hospital = await openHospital({ root: resolve('.'), port: 0, dataDir, log: () => {} });
  const browser = await launchBrowser();
  try {
    hospital.stack.clock.freeze(MORNING);
    await hospital.layIn();
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    await context.addInitScript(
      `if (location.protocol !== 'about:') localStorage.setItem('yuehao.person', '${OFFICE}')`,
    );
    // A browser without a telephone waits for one, and accepts no tap meanwhile.
    await context.addInitScript(() => {
      const { navigation } = window as unknown as { navigation: EventTarget };
      navigation.addEventListener('navigate', event => {
        const { destination } = event as unknown as { destination: { url: string } };
        if (destination.url.startsWith('tel:')) event.preventDefault();
      });
    });
    const page = await context.newPage();
    await page.goto(`${hospital.url}/app/#/followup/today/index`);
    await page.evaluate(name => {
      const counted = window as unknown as Record<string, number>;
      counted[name] = 0;
      addEventListener('click', ({ isTrusted }) => isTrusted && counted[name]!++, true);
    }, counting);
    await page.getByRole('button', { name: /^开始：/ }).click();
    const made = [];
    for (const each of fourteen) made.push({ ...each, ...(await call(page, each)) });
    return reportOf(made);
  } finally {
    await browser.close();
    await hospital.close();
  }
});

type Made = Omit<Scripted, 'taps'> & { taps: number; machine: number };

/**
 * The lines of the report for one hour: seconds of telephone, of taps and of computer time. Also
 * whether a call takes too many taps.
 */
function reportOf(made: Made[]) {
  const sum = (of: (each: Made) => number) => made.reduce((all, each) => all + of(each), 0);
  const seconds = {
    talk: sum(({ talk }) => talk),
    taps: sum(each => each.taps) * options.tap,
    machine: sum(({ machine }) => machine),
  };
  const whole = seconds.talk + seconds.taps + seconds.machine;
  const rest = (AN_HOUR - seconds.taps - seconds.machine) / made.length;
  const lines = [
    ...made.map(
      each =>
        `${each.outcome.padEnd(10)} ${each.taps} taps (at least ${each.least}), ` +
        `${each.talk} s on the telephone, ${each.machine.toFixed(1)} s of the machine`,
    ),
    `${made.length} calls: ${Math.round(whole)} s of 3,600 (telephone ${seconds.talk}, taps ${seconds.taps}, machine ${seconds.machine.toFixed(1)});`,
    `${made.length} calls an hour leave ${rest.toFixed(0)} s on the telephone for each`,
  ];
  const wrong = [
    ...(whole > AN_HOUR ? ['14 calls do not go into an hour'] : []),
    ...(made.some(each => each.taps > each.least) ? ['a call takes a needless tap'] : []),
  ];
  return {
    lines,
    wrong,
    figures: {
      ...{ calls: made.length, seconds: whole, secondsLeftEach: rest },
      taps: made.map(each => each.taps),
    },
  };
}
