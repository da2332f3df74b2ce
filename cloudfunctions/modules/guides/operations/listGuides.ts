import { addDays, dateOf } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { listGuides as contract, GUIDE_DAYS } from '../../../../types/guides/listGuides';
import { staffOperation } from '../../access';
import { guideStore } from '../stores/guides';

export const listGuides = staffOperation(contract, async (_input, { now }) => {
  const today = dateOf(now);
  const duties = await guideStore.between(today, addDays(today, GUIDE_DAYS - 1));
  const days = duties
    .filter(({ names }) => Object.keys(names).length > 0)
    .map(({ date, names }) => ({ date, names }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  return done({ value: { today, days }, subjects: [] });
});
