import { heldNow } from '../../../../domain/calling/desk';
import { defined } from '../../../../domain/defined';
import { isCallable } from '../../../../domain/followups/followUps';
import { mostFirst } from '../../../../domain/order';
import { dateOf, type Moment } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { listFollowUps as contract } from '../../../../types/calling/listFollowUps';
import type { CheckedInputOf } from '../../../../types/contract';
import type { Page } from '../../../cloud/page';
import { staffOperation, staffStore } from '../../access';
import {
  type FollowUp,
  type FollowUpFilter,
  followUpReachOf,
  followUpRow,
  followUpStore,
  holderOf,
} from '../../followups';
import { typedKeys } from '../../people';
import { policyAt } from '../../policy';

const pageSize = 30;

export const listFollowUps = staffOperation(contract, async (input, { caller, now }) => {
  const { department, kind, by } = input;
  const whose = input.caller === 'mine' ? caller.account : input.caller;
  const today = dateOf(now);
  const reach = await followUpReachOf(caller.staff);
  const held = whose ? { by: whose, now } : undefined;
  const [{ page, next }, counted, policy] = await Promise.all([
    find(input, { reach, department, kind, by, held }, now),
    followUpStore.countToday(today, reach).then(rows => rows.map(row => withCaller(row, now))),
    policyAt(now),
  ]);
  const wanted = counted.filter(
    row =>
      (!department || row['department.name'] === department) &&
      (!kind || row.kind === kind) &&
      (!by || row.by === by) &&
      (!whose || (row.caller ?? 'nobody') === whose),
  );
  const count = (fits: (row: (typeof counted)[number]) => boolean) =>
    wanted.filter(fits).reduce((sum, row) => sum + row.count, 0);
  const callers = summed(counted, row => row.caller).flatMap(([id, sum]) =>
    id ? [{ callerId: id, count: sum }] : [],
  );
  const names = await staffStore.names([
    ...callers.map(({ callerId }) => callerId),
    ...page.flatMap(({ holder }) => holder?.by ?? []),
  ]);
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
        .sort(mostFirst),
      kinds: summed(counted, row => row.kind).map(([each, sum]) => ({ kind: each, count: sum })),
      callers: callers
        .map(each => ({ ...each, name: names.get(each.callerId) ?? '' }))
        .sort(mostFirst),
      followUps: page.map(each => ({
        ...followUpRow(each, policy, now),
        ...defined({ holder: holderOf(each, names, caller.account, now) }),
      })),
      ...next,
    },
    subjects: page.map(({ _id }) => _id),
  });
});

type Input = CheckedInputOf<typeof contract>;

function find(input: Input, filter: FollowUpFilter, now: Moment): Promise<Page<FollowUp>> {
  const { when, state, query, after } = input;
  const today = dateOf(now);
  if (query) return followUpStore.byKeys(typedKeys(query), filter, after, pageSize);
  if (when === 'coming') return followUpStore.coming(today, filter, after, pageSize);
  if (when === 'done') return followUpStore.ended(filter, after, pageSize);
  return followUpStore.today([today, now], state, filter, after, pageSize);
}

/** A row of the counts, with the caller who has these calls now. */
function withCaller<R extends { 'holder.by': unknown; 'holder.until': unknown }>(
  row: R,
  now: Moment,
): R & { caller: string | undefined } {
  const [by, until] = [row['holder.by'], row['holder.until']];
  const ends = typeof until === 'number' ? until : undefined;
  const holder = typeof by === 'string' ? { by, at: 0, ...defined({ until: ends }) } : undefined;
  return { ...row, caller: heldNow(holder, now)?.by };
}

const summed = <T extends { count: number }, K>(rows: T[], of: (row: T) => K) => {
  const sums = new Map<K, number>();
  for (const row of rows) sums.set(of(row), (sums.get(of(row)) ?? 0) + row.count);
  return [...sums];
};
