import { dateOf, daysBetween } from '../../domain/time/time';
import { texts } from '../../texts';
import { followupTexts } from '../../texts/followup';
import { sayDay } from '../../texts/say';
import type { CaseRow, CaseState } from '../../types/cases/cases';
import type { Tone } from '../parts/State';

const { joined } = texts;

const { cases: words } = followupTexts;

/** The sign and colour of each state; the sign also works for people who cannot see the colour. */
export const caseLooks: Record<CaseState, { sign: string; tone: Tone }> = {
  open: { sign: '●', tone: 'warn' },
  assigned: { sign: '●', tone: 'warn' },
  answered: { sign: '○', tone: 'plain' },
  remedied: { sign: '↻', tone: 'warn' },
  calledAgain: { sign: '!', tone: 'bad' },
  closed: { sign: '✓', tone: 'good' },
};

/**
 * The subject of a case: its kind; or that the patient only asks to be called; or a suggestion that
 * is not sorted yet.
 */
export const sayAbout = ({ matter, kind }: Pick<CaseRow, 'matter' | 'kind'>): string =>
  matter === 'callBack' || (matter === 'improvement' && kind === 'other')
    ? texts.cases.matters[matter]
    : texts.cases.kinds[kind];

/** The doctor, desk or office responsible for a case; or that nobody is yet. */
export function sayAssigned(assigned: CaseRow['assigned']): string {
  if (!assigned) return words.nobody;
  const { role, name } = assigned;
  if (role === 'doctor') return words.doctor(name ?? '');
  if (role === 'desk') return name ? words.desk(name) : words.anyDesk;
  return texts.roles[role];
}

/**
 * What is due and by when, with the days left or the days late (`late`). `dueAt` is the midnight
 * after the last day. Empty for a closed case.
 */
export function sayDue(
  { matter, due, dueAt, overdue }: Pick<CaseRow, 'matter' | 'due' | 'dueAt' | 'overdue'>,
  today: string,
): { words: string; late?: string } | undefined {
  if (!due || dueAt === undefined) return undefined;
  const what = matter === 'callBack' ? words.callBack : words.due[due];
  const last = dateOf(dueAt - 1);
  const day = sayDay(dueAt - 1, today);
  if (overdue)
    return { words: words.lateBy(what, day), late: words.late(daysBetween(last, today)) };
  if (last === today) return { words: words.dueToday(what) };
  return { words: joined.clauses(words.dueBy(what, day), words.left(daysBetween(today, last))) };
}
