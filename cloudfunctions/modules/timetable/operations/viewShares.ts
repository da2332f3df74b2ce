import { lookBack } from '../../../../domain/booking/lastWeek';
import { addDays, dateOf } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { viewShares as contract } from '../../../../types/timetable/viewShares';
import { staffOperation } from '../../access';
import { policyAt } from '../../policy';
import { pastSessions } from '../stores/pastSessions';

/** Computed from the seven days before today (R4). */
export const viewShares = staffOperation(contract, async (shares, { now }) => {
  const today = dateOf(now);
  const [from, until] = [addDays(today, -7), addDays(today, -1)];
  const [policy, sessions] = await Promise.all([policyAt(now), pastSessions(from, until)]);
  return done({
    value: { from, until, ...lookBack(sessions, shares, policy) },
    subjects: [],
    details: { from, until },
  });
});
