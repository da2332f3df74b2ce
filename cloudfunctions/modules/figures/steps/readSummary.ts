import { scopeOf, within } from '../../../../domain/access/scope';
import { defined } from '../../../../domain/defined';
import { ofHospital } from '../../../../domain/figures/figures';
import type { Month } from '../../../../domain/time/months';
import { dateOf, type Moment } from '../../../../domain/time/time';
import type { SummaryView } from '../../../../types/figures/summary';
import { unseal } from '../../../cloud/seal';
import type { Staff } from '../../access';
import { summaryStore } from '../stores/summaries';
import { paperTextOf } from '../views/summaryPaper';
import { readFigures } from './readFigures';

/**
 * A month's summary as a member sees it: a limited member only gets their departments, also among
 * the cases (R20).
 */
export async function readSummary(month: Month, staff: Staff, now: Moment): Promise<SummaryView> {
  const scope = scopeOf(staff, 'figures');
  const [read, kept] = await Promise.all([
    readFigures({ from: month, to: month }, scope),
    summaryStore.get(month),
  ]);
  const { rows, hospital: sums, beside, months, countedAt, counting } = read;
  const besides = (one: (typeof beside)['before']) => ({
    month: one.from,
    ...defined({ sums: one.rows.length ? ofHospital(one.rows) : undefined }),
  });
  const chosenCases = (kept?.cases ?? []).filter(({ department }) =>
    within(scope, { departmentId: department.id }),
  );
  const whole = scope.of === 'all';
  return {
    today: dateOf(now),
    ...{ month, months, rows, sums, counting },
    before: besides(beside.before),
    yearBefore: besides(beside.yearBefore),
    said: paperTextOf(rows, sums, besides(beside.before).sums),
    ...defined({ countedAt }),
    told: chosenCases.map(({ caseId, department, kind, text }) => ({
      ...{ caseId, kind, department: department.name },
      text: unseal<string>(text, kept!._id),
    })),
    note: kept?.note && whole ? unseal<string>(kept.note, kept._id) : '',
    revision: kept?.revision ?? 0,
    mayChange: whole,
    scoped: !whole,
  };
}
