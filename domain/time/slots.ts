import { defined } from '../defined';
import { at, type LocalDate, type LocalTime, type Moment } from './time';

type Timed = readonly { start: LocalTime; end: LocalTime }[];

/** The start and the end of a session, from its slots; empty for a session without slots. */
export const timesOf = (slots: Timed): { start?: LocalTime; end?: LocalTime } =>
  defined({ start: slots[0]?.start, end: slots.at(-1)?.end });

/** Whether the last slot of a session has ended. One without slots is over. */
export const sessionIsOver = (
  session: { date: LocalDate; slots: readonly { end: LocalTime }[] },
  now: Moment,
): boolean => now >= sessionEnds(session);

/** When a session ends: at the end of its last slot. */
export const sessionEnds = (session: {
  date: LocalDate;
  slots: readonly { end: LocalTime }[];
}): Moment => Math.max(...session.slots.map(({ end }) => at(session.date, end)));
