import { departmentsIn, scopeOf, within } from '../../../../domain/access/scope';
import { defined } from '../../../../domain/defined';
import { rosterId } from '../../../../types/access/audit';
import { done } from '../../../../types/answer';
import type { FigureRecord, FigureRow } from '../../../../types/figures/figures';
import { listFigureRecords as contract } from '../../../../types/figures/listFigureRecords';
import type { PageEnd } from '../../../../types/page';
import { pageMark } from '../../../../types/pageMark';
import { staffOperation } from '../../access';
import { daysWith } from '../steps/readFigures';
import { type AskedFigure, type Candidate, departmentKey, type Figured } from '../steps/sources';
import { counting } from '../steps/sumMonth';

const pageSize = 50;

export const listFigureRecords = staffOperation(contract, async (input, { caller }) => {
  const { month, figure, department, after } = input;
  const scope = scopeOf(caller.staff, 'figures');
  const isSeen = ({ key }: Pick<FigureRow, 'key'>) =>
    within(scope, { departmentId: key }) && (!department || key === department);
  const counter = counting.find(({ figures }) => figures.includes(figure));
  if (!counter) throw new Error(`nothing counts for ${figure}`);

  const days = await daysWith(month, figure, isSeen);
  const dates = days.filter(({ count, stale }) => count > 0 || stale).map(({ date }) => date);
  const departments = department ? [department] : departmentsIn(scope);
  const isBehind = ({ sums, department: of }: Candidate) =>
    (sums[figure] ?? 0) > 0 && isSeen({ key: departmentKey(of) });
  const found = await behind(counter, { figure, dates, departments }, isBehind, after);
  const page = found.slice(0, pageSize);
  const records = new Map(
    (await counter.records(page.map(({ id }) => id))).map(record => [record.recordId, record]),
  );
  const last = page.at(-1);
  const value = {
    count: days.reduce((sum, { count }) => sum + count, 0),
    records: page.flatMap(({ id }): FigureRecord[] => {
      const record = records.get(id);
      return record ? [record] : [];
    }),
    ...defined({ next: found.length > pageSize && last ? pageMark(last.end) : undefined }),
  };
  return done({
    value,
    subjects: value.records.map(({ recordId }) => recordId),
    details: {
      month,
      figure,
      // The caller may send any text as the department. If there are records for it, it is a
      // department's key.
      ...defined({
        departmentId: value.records.length ? rosterId.safeParse(department).data : undefined,
      }),
    },
  });
});

/** The records of a figure after an end: one more than a page, if there are more. */
async function behind(
  counter: Figured,
  asked: AskedFigure,
  isBehind: (candidate: Candidate) => boolean,
  after: PageEnd | undefined,
): Promise<Candidate[]> {
  const found: Candidate[] = [];
  if (!asked.dates.length) return found;
  for (let from = after; ; ) {
    const { page, next } = await counter.behind(asked, from, pageSize + 1);
    found.push(...page.filter(isBehind));
    from = page.at(-1)?.end;
    if (!next.next || !from || found.length > pageSize) return found;
  }
}
