import type { Session, Waiter } from '../../../../domain/booking/session';
import type { LocalDate } from '../../../../domain/time/time';
import { commands } from '../../../cloud/database';
import { sessionStore, sessions } from './sessions';

/** Takes out of every line what an account put there for a patient (R25). */
export const endWaits = (patientId: string, account: string) =>
  sessions.changeMany([{ 'waiting.patientId': patientId }, { state: 'open' }], {
    waiting: commands().pull({ patientId, account }),
  });

/** Ends a patient's wish (R12): they leave the lines of all sessions from a date on that they stand in for it. */
export const endWish = (patientId: string, wish: string, from: LocalDate) =>
  sessions.changeMany(
    [{ 'waiting.patientId': patientId }, { date: commands().gte(from) }, { state: 'open' }],
    { waiting: commands().pull({ patientId, wish }) },
  );

/** A person of a record `from` waits in lines, and shall wait there as the person of the record `to`. */
interface Standing {
  from: string;
  to: string;
  /** The join of both records (R1), and whether it is parted: then only those who came by it go back. */
  join: string;
  parting: boolean;
}

/**
 * Puts a person into the lines from a date on by their other record (R1). A line has a person once, at the place that is nearer to
 * its front. Doing it again changes nothing.
 */
export async function moveWaits(standing: Standing, from: LocalDate): Promise<void> {
  for (const { _id } of await sessionStore.waitedFor([standing.from], from))
    for (let attempt = 1; attempt <= 5; attempt++) {
      const session = await sessionStore.get(_id);
      if (!session || (await moveWait(session, standing))) break;
    }
}

/** @returns false where the line changed meanwhile */
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
