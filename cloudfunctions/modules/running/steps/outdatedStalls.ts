import { stallsOf } from '../../../../domain/running/standing';
import { staffStore } from '../../access';
import { agendaStore } from '../../jobs';
import { outdatedCheck } from '../../notices';

/**
 * The notice of a standstill is no longer true once it runs again, and not for staff who have left
 * the office (R19, R20).
 */
export const outdatedStalls = outdatedCheck('stalled', async (_notices, now) => {
  const [known, office] = await Promise.all([agendaStore.get(), staffStore.office()]);
  const still = new Set(stallsOf(known?.jobs, now).map(({ what }) => what));
  const members = new Set(office.map(({ _id }) => _id));
  return ({ account, facts }) => members.has(account) && still.has(facts.what);
});
