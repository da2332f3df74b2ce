import { defined } from '../../../../domain/defined';
import { isDoorKey } from '../../../../domain/exchange/doorKey';
import { dateOf } from '../../../../domain/time/time';
import { anotherSystem } from '../../../../texts/zh-CN/exchange/scopes';
import { done } from '../../../../types/answer';
import { listChanges as contract } from '../../../../types/changes/listChanges';
import { textIn } from '../../../cloud/seal';
import { staffOperation, staffStore } from '../../access';
import { policyStore, unchanged } from '../../policy';
import { rosterStore } from '../../timetable';
import { changeStore } from '../stores/changes';

const pageSize = 20;

export const listChanges = staffOperation(contract, async ({ after }, { now }) => {
  const { page, next } = await changeStore.list(after, pageSize);
  const [names, current, [{ version } = unchanged]] = await Promise.all([
    staffStore.names(page.map(({ by }) => by)),
    rosterStore.current(),
    policyStore.versions(1),
  ]);
  const changes = page.flatMap(({ _id, kind, at, by, reason, state, counts, about, ...more }) => {
    if (state === 'void') return [];
    const { roster, before, policy } = more;
    // Only the newest change of the roster, or of the policy, can be put back.
    const newest = roster
      ? before !== undefined && current?._id === roster._id
      : policy === undefined || kind === 'closing' || policy.version === version;
    return [
      {
        ...{
          changeId: _id,
          kind,
          at,
          by: names.get(by) ?? (isDoorKey(by) ? anotherSystem : ''),
          state,
          counts,
        },
        reason: reason ? textIn(reason, _id) : '',
        ...defined({ about, whose: more.whose }),
        mayPutBack: state === 'applied' && newest,
      },
    ];
  });
  return done({
    value: { today: dateOf(now), changes, ...next },
    subjects: changes.map(({ changeId }) => changeId),
  });
});
