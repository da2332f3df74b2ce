import type { Session, Waiter } from '../../../../domain/booking/session';
import type { LocalDate } from '../../../../domain/time/time';
import { commands } from '../../../cloud/database';
import { sessionStore, sessions } from './sessions';

/** Removes a patient from every line to which an account added them (R25). */
export const endWaits = (patientId: string, account: string) =>
  sessions.changeMany([{ 'waiting.patientId': patientId }, { state: 'open' }], {
    waiting: commands().pull({ patientId, account }),
  });

/** Removes the entry of one account for a patient from one line. */
export const endWait = (sessionId: string, patientId: string, account: string) =>
  sessions.change(sessionId, [{ 'waiting.patientId': patientId }], {
    waiting: commands().pull({ patientId, account }),
  });

/**
 * Makes another account, with proof, the one that waits for a patient at the same place in line (R12,
 * R23).
 * @returns the session after it; undefined if the first account's entry is no longer there
 */
export async function takeOverWait(
  sessionId: string,
  patientId: string,
  from: string,
  to: string,
): Promise<Session | undefined> {
  for (let attempt = 1; attempt <= 5; attempt++) {
    const { waiting = [] } = (await sessionStore.get(sessionId)) ?? {};
    const line = waiting.findIndex(each => each.patientId === patientId && each.account === from);
    if (line < 0) return undefined;
    const entry = `waiting.${line}`;
    const taken = await sessions.change(
      sessionId,
      [{ [`${entry}.patientId`]: patientId }, { [`${entry}.account`]: from }],
      {
        [`${entry}.account`]: to,
        [`${entry}.unproven`]: commands().remove(),
        [`${entry}.card`]: commands().remove(),
      },
    );
    if (taken) return taken;
  }
  return undefined;
}

/** Ends a patient's wish (R12): they leave the lines of all its sessions from a date on. */
export const endWish = (patientId: string, wish: string, from: LocalDate) =>
  sessions.changeMany(
    [{ 'waiting.patientId': patientId }, { date: commands().gte(from) }, { state: 'open' }],
    { waiting: commands().pull({ patientId, wish }) },
  );

/** A patient whose entries in lines name the record `from` and must be moved to the record `to`. */
interface Standing {
  from: string;
  to: string;
  /**
   * The join of both records (R1), and whether it is being separated: then only entries that came
   * by it go back.
   */
  join: string;
  parting: boolean;
}

/**
 * Moves a patient's entries in lines from a date on to their other record (R1). A line has a
 * patient once, at the place nearer to its front. Repeating it changes nothing.
 */
export async function moveWaits(standing: Standing, from: LocalDate): Promise<void> {
  for (const { _id } of await sessionStore.waitedFor([standing.from], from))
    for (let attempt = 1; attempt <= 5; attempt++) {
      const session = await sessionStore.get(_id);
      if (!session || (await moveWait(session, standing))) break;
    }
}

/** @returns false if the line changed meanwhile */
async function moveWait(
  { _id, waiting = [] }: Session,
  { from, to, join, parting }: Standing,
): Promise<boolean> {
  const own = (waiter: Waiter) =>
    waiter.patientId === from && (!parting || waiter.joinedBy === join);
  const line = waiting.findIndex(own);
  if (line < 0) return true;
  const other = waiting.findIndex(({ patientId }) => patientId === to);
  if (other >= 0) {
    await sessionStore.stopWaiting(_id, other < line ? from : to);
    return other < line;
  }
  const moved = await sessions.change(
    _id,
    [{ [`waiting.${line}.patientId`]: from }, { 'waiting.patientId': commands().neq(to) }],
    {
      [`waiting.${line}.patientId`]: to,
      [`waiting.${line}.joinedBy`]: parting ? commands().remove() : join,
    },
  );
  return moved !== undefined;
}
