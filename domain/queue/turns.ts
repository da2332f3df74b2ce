import type { Moment } from '../time/time';

/** How a turn ended: the patient was seen, or was not there and goes some places back (R24). */
export type TurnEnd = 'seen' | 'passed';

/** One calling of a patient in a session, in the order of the calls. At most the last one has no end. */
export interface Turn {
  appointmentId: string;
  number: number;
  calledAt: Moment;
  /** `back`: was seen, and waits again, as somebody does who comes back with results. */
  ended?: { at: Moment; as: TurnEnd | 'back' };
}

/** The turn of the patient who is called and not yet done with. */
export const openTurn = (turns: readonly Turn[]): Turn | undefined => {
  const last = turns.at(-1);
  return last?.ended ? undefined : last;
};

/** The open turn ended; what has no open turn comes back as it is. */
export const ended = (turns: readonly Turn[], as: TurnEnd, at: Moment): Turn[] =>
  turns.map(turn => (turn.ended ? turn : { ...turn, ended: { at, as } }));

/** A patient called. The turn before must be over. */
export const called = (
  turns: readonly Turn[],
  { _id, number }: { _id: string; number: number },
  at: Moment,
): Turn[] => [...turns, { appointmentId: _id, number, calledAt: at }];

/**
 * The turns as they were before the last tap: a call is taken back, and with it the end that came in the same tap; an end
 * without a call is taken back alone. Undefined where there is nothing to take back.
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

/** The turns with a patient who was seen waiting again; undefined where nobody of that appointment was seen last. */
export function putBack(turns: readonly Turn[], appointmentId: string): Turn[] | undefined {
  const last = lastTurns(turns).get(appointmentId);
  if (last?.ended?.as !== 'seen') return undefined;
  const { at } = last.ended;
  return turns.map(turn => (turn === last ? { ...turn, ended: { at, as: 'back' } } : turn));
}

const reopened = ({ ended: _, ...turn }: Turn): Turn => turn;

/** What became of each patient who was called, by their last turn. */
export const lastTurns = (turns: readonly Turn[]): Map<string, Turn> =>
  new Map(turns.map(turn => [turn.appointmentId, turn]));
