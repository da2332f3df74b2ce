import { governs } from '../../../../domain/access/member';
import { byCaller, countTries, ofDepartment } from '../../../../domain/figures/callers';
import { datesOf, monthsBetween } from '../../../../domain/time/months';
import { done, refused } from '../../../../types/answer';
import { CALLER_MONTHS, listCallers as contract } from '../../../../types/figures/listCallers';
import { staffOperation, staffStore } from '../../access';
import { followUpStore, wardsOf } from '../../followups';
import { departmentKey } from '../steps/sources';

export const listCallers = staffOperation(contract, async (input, { caller }) => {
  const { from, to = from } = input;
  if (monthsBetween(from, to).length > CALLER_MONTHS)
    return refused('FIGURES_RANGE', { months: CALLER_MONTHS });
  const departments = governs(caller.staff) ? undefined : await wardsOf(caller.staff);
  const dates = monthsBetween(from, to).flatMap(datesOf);
  const asked = new Set(dates);
  const called = await followUpStore.calledOn(dates, departments);
  const seen = called
    .flatMap(({ attempts, dueOn, department }) =>
      attempts.map(each => ({ ...each, dueOn, department: departmentKey(department) })),
    )
    .filter(({ on }) => asked.has(on));
  const tries = ofDepartment(seen, input.department);
  const callers = byCaller(tries);
  const names = await staffStore.names(callers.map(({ by }) => by));
  return done({
    value: {
      callers: callers.map(({ by, ...counts }) => ({
        staffId: by,
        name: names.get(by) ?? '',
        ...counts,
      })),
      total: countTries(tries),
    },
    subjects: [],
    details: { from, to },
  });
});
