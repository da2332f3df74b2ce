import type { Moment } from '../time/time';

/** How a turn ended: the patient was seen, or did not come and goes some places back (R24). */
export type TurnEnd = 'seen' | 'passed';

/**
 * One call of a patient in a session, in the order of the calls. Only the last one can have no end.
 */
export interface Turn {
  appointmentId: string;
  number: number;
  calledAt: Moment;
  /** `back`: the patient was seen and waits again, for example with results. */
  ended?: { at: Moment; as: TurnEnd | 'back' };
}

/** The turn of the patient who is called and whose turn has not ended. */
export const openTurn = (turns: readonly Turn[]): Turn | undefined => {
  const last = turns.at(-1);
  return last?.ended ? undefined : last;
};

/** The turns with the open one ended; unchanged if none is open. */
export const ended = (turns: readonly Turn[], as: TurnEnd, at: Moment): Turn[] =>
  turns.map(turn => (turn.ended ? turn : { ...turn, ended: { at, as } }));

/** The turns after a patient is called. The turn before must have ended. */
export const called = (
  turns: readonly Turn[],
  { _id, number }: { _id: string; number: number },
  at: Moment,
): Turn[] => [...turns, { appointmentId: _id, number, calledAt: at }];

/**
 * The turns before the last tap: a call is taken back together with the end that came with the same
 * tap; an end without a call is taken back alone. Undefined if there is nothing to take back.
 */
export function undone(turns: readonly Turn[]): Turn[] | undefined {
  const last = turns.at(-1);
  if (!last) return undefined;
  const before = turns.slice(0, -1);
  if (last.ended) return [...before, reopened(last)];
  const previous = before.at(-1);
  return previous?.ended?.at === last.calledAt
    ? [...before.slice(0, -1), reopened(previous)]
    : before;
}

/**
 * The turns with a patient waiting again who was seen; undefined unless their last turn ended as
 * seen.
 */
export function putBack(turns: readonly Turn[], appointmentId: string): Turn[] | undefined {
  const last = lastTurns(turns).get(appointmentId);
  if (last?.ended?.as !== 'seen') return undefined;
  const { at } = last.ended;
  return turns.map(turn => (turn === last ? { ...turn, ended: { at, as: 'back' } } : turn));
}

const reopened = ({ ended: _, ...turn }: Turn): Turn => turn;

/** The last turn of each called patient, by appointment id. */
export const lastTurns = (turns: readonly Turn[]): Map<string, Turn> =>
  new Map(turns.map(turn => [turn.appointmentId, turn]));
