import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../config/browser';
import { closeForGood, type JourneyHospital, MONDAY, moment, openForJourneys } from './hospital';
import { pagesOn } from './pages';
import { staffPagesOn } from './pages/staff';
import { type Phone, type PhoneOptions, phoneOf } from './phone';

/** A user's phone, with the pages on which they tap. */
export type InHand = ReturnType<typeof pagesOn> & ReturnType<typeof staffPagesOn>;

/**
 * A hospital and a browser for one test file: reset to Monday before each test, closed at the end.
 * No page may throw.
 */
export function openedForFile() {
  let hospital: JourneyHospital;
  let browser: Browser;
  const phones: Phone[] = [];

  beforeAll(async () => {
    [hospital, browser] = await Promise.all([openForJourneys(), launchBrowser()]);
  });
  beforeEach(() => hospital.at(MONDAY));
  afterEach(async () => {
    const errors = phones.flatMap(phone => phone.errors);
    for (const phone of phones.splice(0)) await phone.close();
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
