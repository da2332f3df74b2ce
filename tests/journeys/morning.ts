import type { AppointmentView } from '../../types/booking/appointment';
import type { JourneyHospital } from './hospital';
import { person } from './hospital';
import type { Phone } from './phone';

/** A patient in the line, with their booking. */
export interface InLine {
  n: number;
  booking: AppointmentView;
}

/** The clerk’s effort for checking in a line of patients. */
export interface Took {
  /** The taps for each patient. Typing and scanning do not count. */
  taps: number[];
  /** The ms from the scan, or from the first typed letter, until the page shows the check-in. */
  millis: number[];
}

/** Books `count` patients into a morning’s sessions, two per account. */
export async function standInLine(
  hospital: JourneyHospital,
  sessions: readonly string[],
  { from, count, slots }: { from: number; count: number; slots: number },
): Promise<InLine[]> {
  const line: InLine[] = [];
  for (let index = 0; index < count; index++) {
    const n = from + index;
    const session = sessions[Math.floor(index / slots)]!;
    const booking = await hospital.bookFor(`line-${Math.floor(n / 2)}`, n, session, index % slots);
    line.push({ n, booking });
  }
  return line;
}

/**
 * Types as a scanner does: a letter every four ms, then Enter, wherever the focus is. Each key
 * carries its own time, so that a busy machine does not slow the scanner down.
 */
export async function scanByWedge(phone: Phone, text: string): Promise<void> {
  const keyboard = await phone.context.newCDPSession(phone.page);
  const begin = Date.now() / 1000;
  const keys = [...text].map(letter => ({ key: letter, text: letter }));
  for (const [index, { key, text: letter }] of [...keys, { key: 'Enter', text: '\r' }].entries()) {
    const pressed = { key, timestamp: begin + index * 0.004 };
    await keyboard.send('Input.dispatchKeyEvent', { ...pressed, type: 'keyDown', text: letter });
    await keyboard.send('Input.dispatchKeyEvent', { ...pressed, type: 'keyUp' });
  }
  await keyboard.detach();
}

async function measured(phone: Phone, took: Took, checkIn: () => Promise<void>): Promise<void> {
  const taps = await phone.countTaps();
  const begin = performance.now();
  await checkIn();
  took.millis.push(performance.now() - begin);
  took.taps.push(await taps());
}

/** Checks in a line of patients by their codes, each read by a scanner. */
export async function checkInByCode(phone: Phone, line: readonly InLine[]): Promise<Took> {
  const took: Took = { taps: [], millis: [] };
  for (const { booking } of line)
    await measured(phone, took, async () => {
      await scanByWedge(phone, booking.code);
      await phone.sees(`${booking.patient.name} 已报到。${booking.number} 号`);
    });
  return took;
}

/**
 * Checks in a line of patients by a part of their names: typed, then a tap on the row with this
 * phone.
 */
export async function checkInByName(phone: Phone, line: readonly InLine[]): Promise<Took> {
  const took: Took = { taps: [], millis: [] };
  for (const { n, booking } of line)
    await measured(phone, took, async () => {
      const { name } = booking.patient;
      const search = phone.page.getByRole('searchbox').filter({ visible: true });
      await phone.press(search);
      await search.fill(name.slice(-2));
      await phone.page.keyboard.press('Enter');
      const row = phone.page
        .locator('.booking')
        .filter({ hasText: `电话${person(n).phone.slice(-4)}`, visible: true });
      await phone.press(row.getByRole('button', { name: `${name}报到` }));
      await phone.sees(`${name} 已报到。${booking.number} 号`);
    });
  return took;
}
