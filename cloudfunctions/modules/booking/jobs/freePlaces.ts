import { lastClosed } from '../../../../domain/booking/shares';
import { dateOf, nextTime } from '../../../../domain/time/time';
import { passedOver } from '../../../cloud/passedOver';
import type { Job } from '../../../cloud/runJobs';
import { policyAt } from '../../policy';
import { freePlaceStore } from '../../timetable';
import { freeKept, freeReturned } from '../steps/freeHeld';

/**
 * Frees places that were held back (R4): returned places whose random moment has come, and places
 * kept for the desk that are unsold when online booking of their day closes. A waiting patient gets
 * them first (R12).
 */
export const freePlaces: Job = {
  name: 'freePlaces',
  async run(now, timeLeft) {
    const policy = await policyAt(now);
    const did = { returned: 0, kept: 0 };
    const passed = passedOver();
    for (const session of await freePlaceStore.returned(now)) {
      if (!timeLeft()) return { ...did, ...passed.counted() };
      did.returned +=
        (await passed.doing(session._id, () => freeReturned(session, policy, now))) ?? 0;
    }
    for (const session of await freePlaceStore.keeping(dateOf(now), lastClosed(policy, now))) {
      if (!timeLeft()) return { ...did, ...passed.counted() };
      did.kept += (await passed.doing(session._id, () => freeKept(session, policy, now))) ?? 0;
    }
    return { ...did, ...passed.counted() };
  },
  async dueAt(now) {
    const { closesAt } = (await policyAt(now)).booking;
    const returned = await freePlaceStore.nextReturn();
    return Math.min(nextTime(now, closesAt), returned ?? Number.POSITIVE_INFINITY);
  },
};
