import { done } from '../../../../types/answer';
import { setGuides as contract } from '../../../../types/guides/setGuides';
import { staffOperation } from '../../access';
import { forgetGuides, guideStore } from '../stores/guides';

/** A repeated request has the same effect, because the whole day is replaced. */
export const setGuides = staffOperation(contract, async ({ date, names }, { caller, now }) => {
  await guideStore.set({ date, names }, caller.account, now);
  forgetGuides();
  return done({ value: { day: { date, names } }, subjects: [], details: { date } });
});
