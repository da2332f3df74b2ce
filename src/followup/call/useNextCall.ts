import { listFollowUps } from '../../../types/calling/listFollowUps';
import type { FollowUpRow } from '../../../types/calling/views';
import { useOperation } from '../../api/useOperation';
import { queue } from '../../calling/queue';

/** The next call of the visible list that nobody else holds; `known` once the list was read. */
export function useNextCall(followUpId: string): { known: boolean; next?: FollowUpRow } {
  const list = useOperation(listFollowUps, { when: 'today', ...queue.wanted() });
  if (list.state !== 'ready') return { known: list.state === 'refused' };
  const { callable, followUps } = list.value;
  const free = followUps.find(
    ({ followUpId: id, holder }) => id !== followUpId && (!holder || holder.mine),
  );
  return callable && free ? { known: true, next: free } : { known: true };
}
