import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../config/browser';
import { remember } from '../hospital/remember';
import { closeForGood, type JourneyHospital, MONDAY, moment, openForJourneys } from './hospital';
import { pagesOn } from './pages';
import { staffPagesOn } from './pages/staff';
import { type Phone, type PhoneOptions, phoneOf } from './phone';

/** A user's phone, with the pages on which they tap. */
export type InHand = ReturnType<typeof pagesOn> & ReturnType<typeof staffPagesOn>;

/** A hospital with a browser, and the way back to the hospital's first data. */
interface Opened {
  hospital: JourneyHospital;
  browser: Browser;
  restore: () => Promise<void>;
}

let opening: Promise<Opened> | undefined;
/** The number of loaded test files that have not ended. */
let files = 0;

/** Opens the hospital and the browser that all test files of this process share. */
async function openOnce(): Promise<Opened> {
  const [hospital, browser] = await Promise.all([openForJourneys(), launchBrowser()]);
  return { hospital, browser, restore: await remember(hospital.stack) };
}

/** Closes the hospital and the browser after the last file. */
async function closeLast(): Promise<void> {
  files -= 1;
  if (files > 0 || !opening) return;
  const { hospital, browser } = await opening;
  opening = undefined;
  await browser.close();
  await closeForGood(hospital);
}

/**
 * A hospital and a browser for a test file. Files that are loaded together share them, because
 * both take seconds to start. Each test begins on Monday with the data of the prepared hospital,
 * whatever the tests before it wrote. No page may throw.
 */
export function openedForFile() {
  let hospital: JourneyHospital;
  let browser: Browser;
  let restore: () => Promise<void>;
  const phones: Phone[] = [];
  files += 1;

  beforeAll(async () => {
    const opened = opening;
    opening ??= openOnce();
    ({ hospital, browser, restore } = await opening);
    // The functions remember some documents for a minute, and another file may have changed them.
    if (opened) await hospital.stack.host.restart();
  });
  beforeEach(() => hospital.at(MONDAY));
  afterEach(async () => {
    const errors = phones.flatMap(phone => phone.errors);
    for (const phone of phones.splice(0)) await phone.close();
    await hospital.stack.timers.settled();
    await restore();
    expect(errors).toEqual([]);
  });
  afterAll(closeLast);

  return {
    hospital: () => hospital,
    browser: () => browser,
    async phone(account: string, options?: PhoneOptions): Promise<InHand> {
      const one = await phoneOf(browser, hospital, account, options);
      phones.push(one);
      return { ...pagesOn(one), ...staffPagesOn(one) };
    },
    /** Sets the clock to a date and time in Shanghai. The jobs due by then have run. */
    async itIs(date: string, time: string): Promise<void> {
      const now = moment(date, time);
      const response = await fetch(`${hospital.url}/local/clock`, {
        method: 'POST',
        body: JSON.stringify({ now, frozen: true, wait: true }),
      });
      if (!response.ok) throw new Error(`clock: ${await response.text()}`);
    },
  };
}
