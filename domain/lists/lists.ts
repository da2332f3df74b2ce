import type { Policy } from '../../types/policy/policy';
import type { Appointment } from '../booking/appointment';
import { addDays, at, dateOf, type LocalDate, type Moment } from '../time/time';

/** The fields of an appointment that decide the order of seeing. */
export type Listed = Pick<
  Appointment,
  '_id' | 'channel' | 'status' | 'slot' | 'number' | 'date' | 'bookedAt'
>;

/**
 * Whether the patient registered on site on the day itself. A booking on site for another day is a
 * normal booking (R10).
 */
const walkedIn = ({ channel, date, bookedAt }: Listed): boolean =>
  channel === 'onSite' && dateOf(bookedAt) >= date;

/**
 * The group in which a patient is seen, before the slot counts: 0 referral, 1 booked, 2 walk-ins
 * and latecomers (R10).
 */
const rank = (each: Listed): number => {
  const { channel, status } = each;
  if (status === 'noshow') return 3;
  if (walkedIn(each)) return 2;
  return channel === 'referral' ? 0 : 1;
};

const keyOf = (each: Listed): [number, number, number, string] => {
  const group = rank(each);
  // Walk-ins are ordered by arrival; all others by slot and number.
  const first = group === 2 ? each.bookedAt : each.slot;
  return [group, first, each.number, each._id];
};

/**
 * The order of seeing in one session (R10): referrals, then booked patients by slot and number,
 * then walk-ins by arrival, last the void appointments, whose patients are seen as walk-ins if they
 * come. Cancelled ones are left out.
 */
export function orderOfSeeing<T extends Listed>(appointments: readonly T[]): T[] {
  return appointments
    .filter(({ status }) => status !== 'cancelled')
    .map(each => ({ each, key: keyOf(each) }))
    .sort((a, b) => {
      const at = a.key.findIndex((part, index) => part !== b.key[index]);
      return at < 0 ? 0 : a.key[at]! < b.key[at]! ? -1 : 1;
    })
    .map(({ each }) => each);
}

/**
 * A list that a job makes: for the office and the desk on the evening before, for the doctors in
 * the morning (R10).
 */
export interface DueList {
  /** `L-20261125-evening`: making the list again finds the same document. */
  id: string;
  date: LocalDate;
  kind: 'evening' | 'morning';
}

/** The lists that are due and whose day is not over (R10), even if the timer is late. */
export function listsDue(now: Moment, policy: Policy): DueList[] {
  const { eveningAt, morningAt } = policy.lists;
  const today = dateOf(now);
  const lists = [today, addDays(today, 1)].flatMap(date => [
    { date, kind: 'evening' as const, from: at(addDays(date, -1), eveningAt) },
    { date, kind: 'morning' as const, from: at(date, morningAt) },
  ]);
  return lists
    .filter(({ from }) => now >= from)
    .map(({ date, kind }) => ({ id: listId(date, kind), date, kind }));
}

/** The id of a day's list. */
export const listId = (date: LocalDate, kind: DueList['kind']): string =>
  `L-${date.replaceAll('-', '')}-${kind}`;
