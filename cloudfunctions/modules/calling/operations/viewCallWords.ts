import { departmentsRead, isOf } from '../../../../domain/access/followUps';
import { governs } from '../../../../domain/access/member';
import { done } from '../../../../types/answer';
import { viewCallWords as contract } from '../../../../types/calling/viewCallWords';
import { staffOperation } from '../../access';
import { followUpReachOf } from '../../followups';
import { callWordsView } from '../steps/callWordsView';

export const viewCallWords = staffOperation(contract, async (_, { caller, now }) => {
  const [view, reach] = await Promise.all([callWordsView(now), followUpReachOf(caller.staff)]);
  const read = departmentsRead(reach);
  const departments = view.departments.filter(name => governs(caller.staff) || isOf(read, name));
  return done({ value: { ...view, departments }, subjects: [] });
});
