import { scopeOf, within } from '../../../../domain/access/scope';
import { done } from '../../../../types/answer';
import type { FigureRecord, FigureRow } from '../../../../types/figures/figures';
import { listFigureRecords as contract } from '../../../../types/figures/listFigureRecords';
import { staffOperation } from '../../access';
import { daysWith } from '../steps/readFigures';
import { keyOf } from '../steps/sources';
import { counting } from '../steps/sumMonth';

const pageSize = 50;

export const listFigureRecords = staffOperation(contract, async (input, { caller }) => {
  const { month, figure, department, after = '' } = input;
  const scope = scopeOf(caller.staff, 'figures');
  const seen = ({ key }: Pick<FigureRow, 'key'>) =>
    within(scope, { departmentId: key }) && (!department || key === department);
  const source = counting.find(({ figures }) => figures.includes(figure));
  if (!source) throw new Error(`nothing counts ${figure}`);

  const days = await daysWith(month, figure, seen);
  const [fromDate = '', fromId = ''] = after.split(' ');
  const found: { date: string; id: string }[] = [];
  for (const { date, count, stale } of days) {
    if (date < fromDate || (count === 0 && !stale)) continue;
    const items = (await source.items(date))
      .filter(each => (each.sums[figure] ?? 0) > 0 && seen({ key: keyOf(each.department) }))
      .filter(({ id }) => date > fromDate || id > fromId)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    found.push(...items.map(({ id }) => ({ date, id })));
    if (found.length > pageSize) break;
  }
  const page = found.slice(0, pageSize);
  const records = new Map(
    (await source.records(page.map(({ id }) => id))).map(record => [record.recordId, record]),
  );
  const last = page.at(-1);
  const value = {
    count: days.reduce((sum, { count }) => sum + count, 0),
    records: page.flatMap(({ id }): FigureRecord[] => {
      const record = records.get(id);
      return record ? [record] : [];
    }),
    ...(found.length > pageSize && last ? { next: `${last.date} ${last.id}` } : {}),
  };
  return done({
    value,
    subjects: value.records.map(({ recordId }) => recordId),
    details: { month, figure, ...(department ? { department } : {}) },
  });
});
