import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../config/browser';
import { remember } from '../hospital/remember';
import { closeForGood, type JourneyHospital, MONDAY, moment, openForJourneys } from './hospital';
import { pagesOn } from './pages';
import { staffPagesOn } from './pages/staff';
import { type Phone, type PhoneOptions, phoneOf } from './phone';

/** A user's phone, with the pages on which they tap. */
export type InHand = ReturnType<typeof pagesOn> & ReturnType<typeof staffPagesOn>;

/**
 * A hospital and a browser for one test file, closed at the end. Each test begins on Monday with the
 * data of the prepared hospital, whatever the tests before it wrote. No page may throw.
 */
export function openedForFile() {
  let hospital: JourneyHospital;
  let browser: Browser;
  let restore: () => Promise<void>;
  const phones: Phone[] = [];

  beforeAll(async () => {
    [hospital, browser] = await Promise.all([openForJourneys(), launchBrowser()]);
    restore = await remember(hospital.stack);
  });
  beforeEach(() => hospital.at(MONDAY));
  afterEach(async () => {
    const errors = phones.flatMap(phone => phone.errors);
    for (const phone of phones.splice(0)) await phone.close();
    await hospital.stack.timers.settled();
    await restore();
    expect(errors).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await closeForGood(hospital);
  });

  return {
    hospital: () => hospital,
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
