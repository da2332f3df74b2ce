import type { LocalDate } from '../../domain/time/time';
import { texts } from '../../texts';
import { deskTexts } from '../../texts/desk';
import { sayDate, sayYuan } from '../../texts/say';
import type { Clash, SessionEffect } from '../../types/changes/change';
import type { Period } from '../../types/timetable/scheduling';
import { sayPeriod } from '../timetable/hours';

const { change: words } = deskTexts;

interface Named {
  date: LocalDate;
  period: Period;
  department: string;
  doctor: string;
}

/** A session named by its day, period, department and doctor, never by its id. */
export const saySession = ({ date, period, department, doctor }: Named): string =>
  `${sayDate(date)}${sayPeriod(period)} ${department} ${doctor}`;

/** Two sessions that would be at one time with one doctor, or in one room. */
export const sayClash = ({ of, date, period, with: other, ...one }: Clash): string => {
  const when = `${sayDate(date)}${sayPeriod(period)}`;
  return of === 'doctor'
    ? words.clashOf.doctor(when, one.doctor.name, one.room, other.room)
    : words.clashOf.room(when, one.room, one.doctor.name, other.doctor.name);
};

const fee = (fen: number | undefined): string =>
  fen === undefined ? words.noFee : words.fee(sayYuan(fen));

/**
 * What a change does with one session: each difference with its old and new value, or a new
 * session's values.
 */
export function sayDifferences({
  before,
  after,
}: Pick<SessionEffect, 'before' | 'after'>): string[] {
  if (!after) return [];
  if (!before)
    return [
      texts.joined.list([
        after.room,
        words.times(after.start, after.end),
        words.places(after.places),
        ...(after.fee === undefined ? [] : [fee(after.fee)]),
      ]),
    ];
  const pairs: [string, string][] = [
    [before.doctor, after.doctor],
    [before.room, after.room],
    [words.times(before.start, before.end), words.times(after.start, after.end)],
    [words.places(before.places), words.places(after.places)],
    [texts.clinicTypeTexts[before.clinicType], texts.clinicTypeTexts[after.clinicType]],
    [fee(before.fee), fee(after.fee)],
  ];
  return pairs
    .filter(([one, other]) => one !== other)
    .map(([one, other]) => words.becomes(one, other));
}
