import type { Session } from '../../../../domain/booking/session';
import { mayBookFor } from '../../../../domain/people/holding';
import { done, refused } from '../../../../types/answer';
import { joinWaitingList as contract } from '../../../../types/booking/joinWaitingList';
import type { WaitingView } from '../../../../types/booking/waiting';
import { operation } from '../../access';
import { recordOf } from '../../people';
import { policyAt } from '../../policy';
import { sessionStore } from '../../timetable';
import { joinLine } from '../steps/joinLine';
import { wishOf } from '../steps/wishOf';

/**
 * A patient who is barred, or has too many appointments, is refused now and not when a place comes
 * (R12).
 */
export const joinWaitingList = operation(contract, async (input, { caller, now }) => {
  const { sessionId, orAny, visit } = input;
  const [patient, sessions, policy] = await Promise.all([
    recordOf(input.patientId),
    sessionsOf(sessionId, orAny),
    policyAt(now),
  ]);
  if (!patient || !mayBookFor(patient, caller.account)) return refused('PATIENT_UNKNOWN', {});
  const [first, ...rest] = sessions;
  if (first?._id !== sessionId) return refused('SESSION_UNKNOWN', {});
  const who = { patient, account: caller.account, visit };
  const joined = await joinLine(first, who, undefined, policy, now);
  if (!joined.ok) return joined;
  const { waiter, view } = joined.value;
  const wish = wishOf(sessionId, waiter);
  const others: WaitingView[] = [];
  for (const each of rest) {
    const also = await joinLine(each, who, wish, policy, now);
    if (also.ok && also.value.view.wish === wish) others.push(also.value.view);
  }
  return done({ waiting: view, others });
});

/** The sessions of a wish, the first one first; missing ones are left out. */
async function sessionsOf(sessionId: string, orAny: readonly string[]): Promise<Session[]> {
  const ids = [...new Set([sessionId, ...orAny])];
  const found =
    ids.length > 1 ? await sessionStore.byIds(ids) : [await sessionStore.get(sessionId)];
  return ids.flatMap(id => found.filter(each => each?._id === id) as Session[]);
}
