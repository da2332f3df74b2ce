import { scopeOf, within } from '../../../../domain/access/scope';
import { nextMonth } from '../../../../domain/time/months';
import { at } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { listSummaryCases as contract } from '../../../../types/figures/listSummaryCases';
import { staffOperation } from '../../access';
import { caseInWords, caseStore } from '../../cases';

const most = 200;

export const listSummaryCases = staffOperation(contract, async ({ month }, { caller }) => {
  const scope = scopeOf(caller.staff, 'figures');
  const stretch = [at(`${month}-01`), at(`${nextMonth(month)}-01`)] as const;
  const found = (await caseStore.openedIn(...stretch, most)).filter(({ department }) =>
    within(scope, { departmentId: department.id }),
  );
  return done({
    value: {
      cases: found.map(each => ({
        caseId: each._id,
        department: each.department.name,
        kind: each.kind,
        state: each.state,
        openedAt: each.openedAt,
        ...caseInWords(each),
      })),
    },
    subjects: found.map(({ _id }) => _id),
    details: { month },
  });
});
