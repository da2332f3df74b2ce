import { isCallable } from '../../../../domain/followups/followUps';
import { dateOf, type LocalDate } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { listFollowUps as contract } from '../../../../types/calling/listFollowUps';
import type { CheckedInputOf } from '../../../../types/contract';
import type { FollowUpKind } from '../../../../types/followups/followUps';
import { staffOperation } from '../../access';
import {
  type FollowUp,
  type FollowUpFilter,
  followUpRow,
  followUpStore,
  type PlaceInList,
  reachOf,
} from '../../followups';
import { typedKeys } from '../../people';
import { policyAt } from '../../policy';

const pageSize = 30;

export const listFollowUps = staffOperation(contract, async (input, { caller, now }) => {
  const { department, kind, by } = input;
  const today = dateOf(now);
  const reach = await reachOf(caller.staff);
  const [found, counted, policy] = await Promise.all([
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
  const page = found.slice(0, pageSize);
  const last = page.at(-1);
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
      kinds: summed(counted, row => row.kind).map(([each, sum]) => ({
        kind: each as FollowUpKind,
        count: sum,
      })),
      followUps: page.map(each => followUpRow(each, policy, now)),
      ...(found.length > pageSize && last ? { next: `${orderOf(input, last)}_${last._id}` } : {}),
    },
    subjects: page.map(({ _id }) => _id),
  });
});

type Input = CheckedInputOf<typeof contract>;

function find(input: Input, filter: FollowUpFilter, today: LocalDate): Promise<FollowUp[]> {
  const { when, state, query } = input;
  const after = placeIn(input);
  const limit = pageSize + 1;
  if (query) return followUpStore.byKeys(typedKeys(query), filter, after, limit);
  if (when === 'coming') return followUpStore.coming(today, filter, after, limit);
  if (when === 'done') return followUpStore.ended(filter, after, limit);
  return followUpStore.today(today, state, filter, after, limit);
}

/** By what each list is ordered. */
const orderOf = ({ when, query }: Input, each: FollowUp): string | number => {
  if (query || when === 'today') return each.dueOn;
  return when === 'coming' ? each.nextOn : (each.endedAt ?? 0);
};

const placeIn = ({ when, query, after }: Input): PlaceInList => {
  const [, value, id] = /^([\d-]+)_(.+)$/.exec(after ?? '') ?? [];
  if (!value || !id) return undefined;
  return { value: when === 'done' && !query ? Number(value) : value, id };
};

const summed = <T extends { count: number }>(rows: T[], of: (row: T) => string) => {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(of(row), (sums.get(of(row)) ?? 0) + row.count);
  return [...sums];
};
