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

/** The state of a case (R16): everything that decides its next step. */
export interface CaseStanding {
  matter: CaseMatter;
  state: CaseState;
  /** Whether it is not closed. */
  open: boolean;
  openedAt: Moment;
  /**
   * The deadline of the first answer. It never changes, so that a month's figures can tell whether
   * the answer was in time.
   */
  answerBy: Moment;
  remedyBy?: Moment;
  callBy?: Moment;
  /** The step that is due now, and its deadline (exclusive); missing once the case is closed. */
  due?: CaseDue;
  dueAt?: Moment;
  /** When the first answer was given. */
  answeredAt?: Moment;
  remediedAt?: Moment;
  closedAt?: Moment;
  closedBecause?: 'satisfied' | 'reason';
}

/** A requested step. */
export type CaseMove =
  | { action: 'assign' | 'answer' | 'remedy' | 'close' }
  | { action: 'callAgain'; outcome: CallAgainOutcome };

type Rules = Policy['cases'];

/**
 * The deadline "within `days` days": the end of the last day. Opened on the 25th with 3 days, it is
 * midnight after the 28th.
 */
const within = (now: Moment, days: number): Moment => at(addDays(dateOf(now), days + 1));

/** A new case: an answer is due. */
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

/**
 * Whether the state of a case allows a step. A patient who only asked to be called is called
 * without an answer first.
 */
export function may({ matter, state }: CaseStanding, action: CaseAction): boolean {
  if (state === 'closed') return false;
  if (action === 'close') return true;
  if (action === 'callAgain' && matter === 'callBack') return true;
  return from[action].includes(state);
}

/** The steps that the state of a case allows, in their usual order. */
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
 * The case after a step (R16), or a refusal. Assigning keeps the deadline. After an answer a remedy
 * is due, after a remedy a call. A patient who is not satisfied gets a new answer. A case is closed
 * only by a satisfied patient or with a reason.
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

/** Whether the deadline of the step that is due has passed. */
export const isOverdue = ({ dueAt }: Pick<CaseStanding, 'dueAt'>, now: Moment): boolean =>
  dueAt !== undefined && now >= dueAt;

/**
 * Whether the first answer came before its deadline (R16, R18); undefined while it still can. A
 * case that was closed without an answer counts as answered when it was closed.
 */
export function answeredInTime(
  { answeredAt, answerBy, closedAt }: Pick<CaseStanding, 'answeredAt' | 'answerBy' | 'closedAt'>,
  now: Moment,
): boolean | undefined {
  const heard = answeredAt ?? closedAt;
  if (heard !== undefined) return heard < answerBy;
  return now >= answerBy ? false : undefined;
}
