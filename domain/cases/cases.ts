import { done, type Outcome, refused } from '../../types/answer';
import type {
  CallAgainOutcome,
  CaseAction,
  CaseDue,
  CaseMatter,
  CaseState,
} from '../../types/cases/cases';
import type { Policy } from '../../types/policy/policy';
import { addDays, at, dateOf, type Moment } from '../time/time';

/** How a case stands (R16): everything the next step depends on. */
export interface CaseStanding {
  matter: CaseMatter;
  state: CaseState;
  /** Not closed. */
  open: boolean;
  openedAt: Moment;
  /** By when the first answer was due; never changes, so that a month's figures can say whether it came in time. */
  answerBy: Moment;
  remedyBy?: Moment;
  callBy?: Moment;
  /** What is due now, and by when (up to, not including); none once it is closed. */
  due?: CaseDue;
  dueAt?: Moment;
  /** The first answer. */
  answeredAt?: Moment;
  remediedAt?: Moment;
  closedAt?: Moment;
  closedBecause?: 'satisfied' | 'reason';
}

/** A step as somebody wants to take it. */
export type CaseMove =
  | { action: 'assign' | 'answer' | 'remedy' | 'close' }
  | { action: 'callAgain'; outcome: CallAgainOutcome };

type Rules = Policy['cases'];

/** "Within 3 days" means until the end of the third day: opened on the 25th, the deadline is midnight after the 28th. */
const within = (now: Moment, days: number): Moment => at(addDays(dateOf(now), days + 1));

/** A case as it begins: an answer is due. */
export function opened(matter: CaseMatter, now: Moment, rules: Rules): CaseStanding {
  const answerBy = within(now, rules.answerDays);
  return {
    matter,
    state: 'open',
    open: true,
    openedAt: now,
    answerBy,
    due: 'answer',
    dueAt: answerBy,
  };
}

const from: Record<Exclude<CaseAction, 'close'>, readonly CaseState[]> = {
  assign: ['open', 'assigned', 'calledAgain'],
  answer: ['open', 'assigned', 'answered', 'calledAgain'],
  remedy: ['answered', 'remedied', 'calledAgain'],
  callAgain: ['answered', 'remedied'],
};

/** Whether a case may take a step as it stands. A patient who only wished to be called is called without an answer before. */
export function may({ matter, state }: CaseStanding, action: CaseAction): boolean {
  if (state === 'closed') return false;
  if (action === 'close') return true;
  if (action === 'callAgain' && matter === 'callBack') return true;
  return from[action].includes(state);
}

/** The steps a case may take as it stands, in the order in which they usually come. */
export const mayDo = (standing: CaseStanding): CaseAction[] =>
  (['assign', 'answer', 'remedy', 'callAgain', 'close'] as const).filter(action =>
    may(standing, action),
  );

const closed = (standing: CaseStanding, because: 'satisfied' | 'reason', now: Moment) => {
  const { due: _due, dueAt: _dueAt, ...without } = standing;
  return {
    ...without,
    state: 'closed' as const,
    open: false,
    closedAt: now,
    closedBecause: because,
  };
};

/**
 * How a case stands after a step (R16), or why it cannot be taken. Assigning leaves the deadline as it is; an answer makes
 * a remedy due, a remedy a call; a patient who is not satisfied is owed an answer anew; only a satisfied patient or a reason closes it.
 */
export function takeStep(
  standing: CaseStanding,
  move: CaseMove,
  now: Moment,
  rules: Rules,
): Outcome<CaseStanding> {
  if (!may(standing, move.action)) return refused('CASE_STEP', { state: standing.state });
  switch (move.action) {
    case 'assign':
      return done({ ...standing, state: 'assigned' });
    case 'answer': {
      const remedyBy =
        standing.state === 'answered' && standing.remedyBy !== undefined
          ? standing.remedyBy
          : within(now, rules.remedyDays);
      const answeredAt = standing.answeredAt ?? now;
      return done({
        ...standing,
        state: 'answered',
        answeredAt,
        remedyBy,
        due: 'remedy',
        dueAt: remedyBy,
      });
    }
    case 'remedy': {
      const callBy =
        standing.state === 'remedied' && standing.callBy !== undefined
          ? standing.callBy
          : within(now, rules.answerDays);
      return done({
        ...standing,
        state: 'remedied',
        remediedAt: now,
        callBy,
        due: 'callAgain',
        dueAt: callBy,
      });
    }
    case 'callAgain':
      if (move.outcome === 'notReached') return done(standing);
      if (move.outcome === 'satisfied') return done(closed(standing, 'satisfied', now));
      return done({
        ...standing,
        state: 'calledAgain',
        due: 'answer',
        dueAt: within(now, rules.answerDays),
      });
    case 'close':
      return done(closed(standing, 'reason', now));
  }
}

/** Whether what is due was not done in time. */
export const isOverdue = ({ dueAt }: Pick<CaseStanding, 'dueAt'>, now: Moment): boolean =>
  dueAt !== undefined && now >= dueAt;

/**
 * Whether the first answer came by its deadline (R16, R18); undefined while there is still time for it. A case that was closed
 * without an answer was heard when it was closed.
 */
export function answeredInTime(
  { answeredAt, answerBy, closedAt }: Pick<CaseStanding, 'answeredAt' | 'answerBy' | 'closedAt'>,
  now: Moment,
): boolean | undefined {
  const heard = answeredAt ?? closedAt;
  if (heard !== undefined) return heard < answerBy;
  return now >= answerBy ? false : undefined;
}
