import { type Scope, scopeOf } from '../../../../domain/access/scope';
import { done } from '../../../../types/answer';
import { listJoins as contract } from '../../../../types/identity/listJoins';
import { staffOperation, staffStore } from '../../access';
import { isPatientOf } from '../../appointments';
import { type Join, joinStore, patientStore } from '../../people';
import { joinView } from '../views/joinViews';

const pageSize = 20;

export const listJoins = staffOperation(contract, async ({ after }, { caller }) => {
  const { page, next } = await joinStore.page(after, pageSize);
  const seen = await seenOf(page, scopeOf(caller.staff, 'bookings'));
  const ids = seen.flatMap(({ from, into }) => [from, into]);
  const [records, names] = await Promise.all([
    patientStore.byIds([...new Set(ids)]),
    staffStore.names(seen.map(({ by }) => by)),
  ]);
  const known = new Map(records.map(each => [each._id, each]));
  const joins = seen.flatMap(
    join => joinView(join, known.get(join.from), known.get(join.into), names) ?? [],
  );
  return done({ value: { joins, ...next }, subjects: joins.map(({ joinId }) => joinId) });
});

/** The joins whose persons are patients of a member's departments. */
async function seenOf(page: Join[], scope: Scope): Promise<Join[]> {
  const own = await Promise.all(page.map(({ into }) => isPatientOf(into, scope)));
  return page.filter((_, n) => own[n]);
}
