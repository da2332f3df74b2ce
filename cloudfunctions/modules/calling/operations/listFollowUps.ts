import { isCallable } from '../../../../domain/followups/followUps';
import { dateOf, type LocalDate } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { listFollowUps as contract } from '../../../../types/calling/listFollowUps';
import type { CheckedInputOf } from '../../../../types/contract';
import type { Page } from '../../../cloud/page';
import { staffOperation } from '../../access';
import {
  type FollowUp,
  type FollowUpFilter,
  followUpRow,
  followUpStore,
  reachOf,
} from '../../followups';
import { typedKeys } from '../../people';
import { policyAt } from '../../policy';

const pageSize = 30;

export const listFollowUps = staffOperation(contract, async (input, { caller, now }) => {
  const { department, kind, by } = input;
  const today = dateOf(now);
  const reach = await reachOf(caller.staff);
  const [{ page, next }, counted, policy] = await Promise.all([
    find(input, { reach, department, kind, by }, today),
    followUpStore.countToday(today, reach),
    policyAt(now),
  ]);
  const wanted = counted.filter(
    row =>
      (!department || row['department.name'] === department) &&
      (!kind || row.kind === kind) &&
      (!by || row.by === by),
  );
  const count = (fits: (row: (typeof counted)[number]) => boolean) =>
    wanted.filter(fits).reduce((sum, row) => sum + row.count, 0);
  return done({
    value: {
      today,
      callable: isCallable(today),
      counts: {
        due: count(({ tried, dueOn }) => !tried && dueOn >= today),
        overdue: count(({ tried, dueOn }) => !tried && dueOn < today),
        retry: count(({ tried }) => tried),
      },
      departments: summed(counted, row => row['department.name'])
        .map(([name, sum]) => ({ name, count: sum }))
        .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)),
      kinds: summed(counted, row => row.kind).map(([each, sum]) => ({ kind: each, count: sum })),
      followUps: page.map(each => followUpRow(each, policy, now)),
      ...next,
    },
    subjects: page.map(({ _id }) => _id),
  });
});

type Input = CheckedInputOf<typeof contract>;

function find(input: Input, filter: FollowUpFilter, today: LocalDate): Promise<Page<FollowUp>> {
  const { when, state, query, after } = input;
  if (query) return followUpStore.byKeys(typedKeys(query), filter, after, pageSize);
  if (when === 'coming') return followUpStore.coming(today, filter, after, pageSize);
  if (when === 'done') return followUpStore.ended(filter, after, pageSize);
  return followUpStore.today(today, state, filter, after, pageSize);
}

const summed = <T extends { count: number }, K>(rows: T[], of: (row: T) => K) => {
  const sums = new Map<K, number>();
  for (const row of rows) sums.set(of(row), (sums.get(of(row)) ?? 0) + row.count);
  return [...sums];
};
