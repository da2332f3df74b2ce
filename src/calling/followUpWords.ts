import { daysBetween } from '../../domain/time/time';
import { texts } from '../../texts';
import { followupTexts } from '../../texts/followup';
import { sayShortDate } from '../../texts/say';
import type { FollowUpRow } from '../../types/calling/views';
import type { FollowUpKind, FollowUpState, Sex } from '../../types/followups/followUps';
import type { Tone } from '../parts/State';

const { followUp: words } = followupTexts;
const { kinds, outcomes, sexes } = texts.followUps;

/** The sign and colour of each state; the sign also works for people who cannot see the colour. */
export const looksOf: Record<FollowUpState, { sign: string; tone: Tone }> = {
  planned: { sign: '○', tone: 'plain' },
  due: { sign: '●', tone: 'warn' },
  overdue: { sign: '!', tone: 'bad' },
  retry: { sign: '↻', tone: 'warn' },
  reached: { sign: '✓', tone: 'good' },
  closed: { sign: '×', tone: 'plain' },
};

/** The patient's sex and age, if known. */
export const sayPerson = ({ sex, age }: { sex?: Sex; age?: number }): string =>
  joined(sex && sexes[sex], age === undefined ? undefined : words.age(age));

/** The day from which a follow-up counts, and what happened on it. */
export const sayEvent = (kind: FollowUpKind, date: string, today: string): string =>
  words.dates[kind](sayShortDate(date, today));

/** The reason for a follow-up: department, kind, and the day from which it counts. */
export const sayMatter = (
  { department, kind, date }: Pick<FollowUpRow, 'department' | 'kind' | 'date'>,
  today: string,
): string => joined(department, kinds[kind], sayEvent(kind, date, today));

/** When a follow-up is due, how often it was tried, and the last outcome; the most urgent first. */
export function sayStanding(row: FollowUpRow, today: string): string {
  const { state, dueOn, nextOn, tries, triesMost, lastOutcome } = row;
  const tried = tries > 0 && words.tries(tries, triesMost);
  const last = lastOutcome && words.last(outcomes[lastOutcome]);
  if (state === 'reached') return '';
  if (state === 'closed') return joined(lastOutcome && outcomes[lastOutcome], tried);
  const due =
    dueOn < today
      ? words.overdue(daysBetween(dueOn, today), sayShortDate(dueOn, today))
      : dueOn === today
        ? words.dueToday
        : words.dueOn(sayShortDate(dueOn, today));
  return joined(nextOn > today && words.from(sayShortDate(nextOn, today)), due, tried, last);
}

/** The best hour to call, and who holds the call; empty if neither is known. */
export function sayDesk({ hour, holder }: Pick<FollowUpRow, 'hour' | 'holder'>): string {
  const whose =
    holder &&
    (holder.until !== undefined
      ? !holder.mine && words.held(holder.name)
      : holder.mine
        ? words.mine
        : words.given(holder.name));
  return joined(hour && words.hour[hour.why](hour.at), whose);
}

const joined = (...parts: (string | false | undefined)[]): string =>
  parts.filter(Boolean).join(' · ');
