import { caseSights } from '../../../../domain/access/cases';
import { defined } from '../../../../domain/defined';
import { mostFirst } from '../../../../domain/order';
import { dateOf } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { caseStates } from '../../../../types/cases/cases';
import { listCases as contract } from '../../../../types/cases/listCases';
import { staffOperation } from '../../access';
import { caseStore } from '../stores/cases';
import { caseRow } from '../views/caseViews';

const pageSize = 30;

type Counts = Awaited<ReturnType<typeof caseStore.counts>>['rows'];

/** The departments with cases, the one with most first. */
function departmentsOf(counts: Counts) {
  const departments = new Map<string, { id?: string; name: string; count: number }>();
  for (const row of counts) {
    const id = (row['department.id'] as string | null) ?? undefined;
    const name = String(row['department.name']);
    const known = departments.get(id ?? name) ?? { ...defined({ id }), name, count: 0 };
    departments.set(id ?? name, { ...known, count: known.count + row.count });
  }
  return [...departments.values()].sort(mostFirst);
}

export const listCases = staffOperation(contract, async (input, { caller, now }) => {
  const { show, state, overdue, departmentId, kind, after } = input;
  const sights = caseSights(caller.staff);
  const filter = { sights, departmentId, kind };
  const overdueAt = overdue ? now : undefined;
  const [{ page, next }, { rows: counts, overdue: late }] = await Promise.all([
    show === 'closed'
      ? caseStore.closed(filter, after, pageSize)
      : caseStore.open({ ...filter, state, overdueAt }, after, pageSize),
    caseStore.counts(now, sights),
  ]);
  return done({
    value: {
      today: dateOf(now),
      counts: {
        open: counts.reduce((sum, { count }) => sum + count, 0),
        overdue: late,
        states: caseStates
          .filter(each => each !== 'closed')
          .map(each => ({
            state: each,
            count: counts
              .filter(row => row.state === each)
              .reduce((sum, { count }) => sum + count, 0),
          })),
        departments: departmentsOf(counts),
      },
      cases: page.map(each => caseRow(each, now)),
      ...next,
    },
    subjects: page.map(({ _id }) => _id),
  });
});
