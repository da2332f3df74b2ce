import { setTimeout as sleep } from 'node:timers/promises';
import { book } from '../../types/booking/book';
import type { ValueOf } from '../../types/contract';
import { viewSession } from '../../types/timetable/viewSession';
import type { Call, Client } from './client';
import { type Person, SESSION_ID } from './hospital';

export type Appointment = ValueOf<typeof book>['appointment'];

/** The course of one person’s wish for a place. */
export interface Story {
  person: Person;
  /**
   * booked; full: no place was left; refused: for another reason; failed: a technical error, and
   * the caller gave up.
   */
  end: 'booked' | 'full' | 'refused' | 'failed';
  /** The appointment that the answer promised. */
  appointment?: Appointment;
  /** Answers to one wish that named different appointments. It must stay empty. */
  contradictions: string[];
  bookings: (Call<ValueOf<typeof book>> & { tapped: number })[];
  views: Call<ValueOf<typeof viewSession>>[];
}

export interface Manners {
  /** The number of simultaneous taps at the first try: 1 or 2. */
  taps?: number;
  /** The number of retries of a request after a technical error or BUSY. */
  patience?: number;
}

/**
 * Books as a person would: first the preferred slot. If that is full, they look at the session and
 * take the next slot with free places, until they have a place or none is left. One wish carries
 * the same requestId each time.
 */
export async function wantPlace(
  client: Client,
  person: Person,
  { taps = 1, patience = 0 }: Manners = {},
): Promise<Story> {
  const { account, patientId } = person;
  const story: Story = { person, end: 'failed', contradictions: [], bookings: [], views: [] };
  let { slot } = person;
  let tapped = taps;
  for (let errors = 0; ; ) {
    const wish = { requestId: `wish_${account}_${slot}`, patientId, sessionId: SESSION_ID, slot };
    const calls = await Promise.all(
      Array.from({ length: tapped }, () => inTurn(() => client.call(book, wish, account))),
    );
    story.bookings.push(...calls.map(call => ({ ...call, tapped })));
    tapped = 1;
    keep(story, calls);
    if (story.appointment) return { ...story, end: 'booked' };
    if (calls.some(isTechnical)) {
      errors += 1;
      if (errors > patience) return story;
      await sleep(20 * errors);
      continue;
    }
    const codes = calls.map(codeOf);
    if (codes.includes('SESSION_FULL')) return { ...story, end: 'full' };
    if (!codes.includes('SLOT_FULL')) return { ...story, end: 'refused' };
    const next = await lookForSlot(client, story, slot, patience);
    if (next === undefined) return { ...story, end: 'full' };
    if (next === 'failed') return story;
    slot = next;
  }
}

/**
 * Sends a call as the phone does. When told to wait in line, it asks again at its turn. The call
 * then counts with all its attempts.
 */
async function inTurn<T>(send: () => Promise<Call<T>>): Promise<Call<T>> {
  const from = performance.now();
  let databaseRequests = 0;
  for (let waits = 0; ; waits++) {
    const call = await send();
    databaseRequests += call.databaseRequests;
    const seconds = secondsInLine(call, waits);
    if (seconds === undefined)
      return { ...call, databaseRequests, waits, ms: performance.now() - from };
    await sleep(seconds * 1000);
  }
}

/** The seconds until the next attempt; undefined if there is no line. */
function secondsInLine({ answer, failure }: Call<unknown>, waits: number): number | undefined {
  if (answer && !answer.ok && answer.refusal.code === 'CROWDED')
    return answer.refusal.facts.seconds;
  if (failure?.startsWith('EXCEED_')) return 2 * Math.min(waits + 1, 5) * (1 + Math.random());
  return undefined;
}

/** The next slot with free places; undefined when there is none. */
async function lookForSlot(
  client: Client,
  story: Story,
  slot: number,
  patience: number,
): Promise<number | undefined | 'failed'> {
  for (let errors = 0; ; errors++) {
    const input = { sessionId: SESSION_ID };
    const view = await inTurn(() => client.call(viewSession, input, story.person.account));
    story.views.push(view);
    if (view.answer?.ok) {
      const { slots } = view.answer.value.session;
      const after = [...slots.slice(slot + 1), ...slots.slice(0, slot + 1)];
      return after.find(({ left }) => left > 0)?.index;
    }
    if (errors >= patience) return 'failed';
    await sleep(20 * (errors + 1));
  }
}

/** Records the answered appointment. Each further answer must name the same one. */
function keep(story: Story, calls: Call<ValueOf<typeof book>>[]): void {
  for (const { answer } of calls) {
    if (!answer?.ok) continue;
    const { appointment } = answer.value;
    const said = ({ appointmentId, number, slot }: Appointment) =>
      `${appointmentId} number ${number} slot ${slot}`;
    if (story.appointment && said(story.appointment) !== said(appointment))
      story.contradictions.push(`${said(story.appointment)}, then ${said(appointment)}`);
    story.appointment ??= appointment;
  }
}

const codeOf = ({ answer }: Call<unknown>) => (answer && !answer.ok ? answer.refusal.code : '');

/** Whether a call was answered neither with a value nor with a refusal by the rules. */
export const isTechnical = (call: Call<unknown>): boolean =>
  !call.answer || ['BUSY', 'TECHNICAL'].includes(codeOf(call));

/**
 * The result of a call, for counting: `ok`, a refusal’s code, or the reason for a missing answer.
 */
export const outcomeOf = (call: Call<unknown>): string =>
  call.answer?.ok ? 'ok' : codeOf(call) || (call.failure ?? 'no answer');
