import { outdatedCheck } from '../../notices';
import { strikeStore } from '../stores/strikes';

/** A notice of a missed visit is no longer true once its strike was revoked (R7, R19). */
export const outdatedStrikes = outdatedCheck('noShow', async notices => {
  const revoked = await strikeStore.revokedAmong(notices.map(({ facts }) => facts.appointmentId));
  return ({ facts }) => !revoked.has(facts.appointmentId);
});
