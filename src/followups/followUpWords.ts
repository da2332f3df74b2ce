import { texts } from '../../texts';
import { followupTexts } from '../../texts/followup';
import { sayDate } from '../../texts/say';
import type {
  FollowUpKind,
  FollowUpRow,
  FollowUpState,
  Sex,
} from '../../types/followups/followUps';
import type { Tone } from '../parts/State';

const { followUp: words } = followupTexts;
const { kinds, outcomes, sexes } = texts.followUps;

/** How each state looks: a sign beside the word, so that the colour is never alone. */
export const looksOf: Record<FollowUpState, { sign: string; tone: Tone }> = {
  planned: { sign: '○', tone: 'plain' },
  due: { sign: '●', tone: 'warn' },
  overdue: { sign: '!', tone: 'bad' },
  retry: { sign: '↻', tone: 'warn' },
  reached: { sign: '✓', tone: 'good' },
  closed: { sign: '×', tone: 'plain' },
};

/** Sex and age, as far as they are known. */
export const sayPerson = ({ sex, age }: { sex?: Sex; age?: number }): string =>
  joined(sex && sexes[sex], age === undefined ? undefined : words.age(age));

/** Which day it counts from, and what happened on it. */
export const sayEvent = (kind: FollowUpKind, date: string, today: string): string =>
  words.dates[kind](sayDay(date, today));

/** What it is for: the department, the kind, the day it counts from. */
export const sayMatter = (
  { department, kind, date }: Pick<FollowUpRow, 'department' | 'kind' | 'date'>,
  today: string,
): string => joined(department, kinds[kind], sayEvent(kind, date, today));

/** By when it is due, how often it was tried, what came of it: what is urgent first. */
export function sayStanding(row: FollowUpRow, today: string): string {
  const { state, dueOn, nextOn, tries, triesMost, lastOutcome } = row;
  const tried = tries > 0 && words.tries(tries, triesMost);
  const last = lastOutcome && words.last(outcomes[lastOutcome]);
  if (state === 'reached') return '';
  if (state === 'closed') return joined(lastOutcome && outcomes[lastOutcome], tried);
  const due =
    dueOn < today
      ? words.overdue(daysBetween(dueOn, today), sayDay(dueOn, today))
      : dueOn === today
        ? words.dueToday
        : words.dueOn(sayDay(dueOn, today));
  return joined(nextOn > today && words.from(sayDay(nextOn, today)), due, tried, last);
}

/** Month and day; with the year when it is another one. */
export const sayDay = (date: string, today: string): string =>
  date.slice(0, 4) === today.slice(0, 4)
    ? (sayDate(date).split(' ')[0] ?? date)
    : (sayDate(date, today).split(' ')[0] ?? date);

const DAY = 86_400_000;

/** Whole days from one local date to a later one. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);

const joined = (...parts: (string | false | undefined)[]): string =>
  parts.filter(Boolean).join(' · ');
