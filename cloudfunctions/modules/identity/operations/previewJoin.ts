import { scopeOf } from '../../../../domain/access/scope';
import { dateOf } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { previewJoin as contract } from '../../../../types/identity/previewJoin';
import { staffOperation } from '../../access';
import { mayJoin } from '../steps/mayJoin';
import { sideOf } from '../views/joinViews';

export const previewJoin = staffOperation(contract, async (input, { caller, now }) => {
  const scope = scopeOf(caller.staff, 'bookings');
  const both = await mayJoin(input, scope);
  if (!both.ok) return both;
  const [from, into] = [
    await sideOf(both.value.from, scope, now),
    await sideOf(both.value.into, scope, now),
  ];
  const clashes = into.coming.flatMap(({ date, start, department }) =>
    from.coming.some(other => other.date === date && other.department === department)
      ? [{ date, start, department }]
      : [],
  );
  return done({
    value: { today: dateOf(now), from, into, clashes },
    subjects: [from.patientId, into.patientId],
  });
});
