import { staffStore } from '../../access';
import { outdatedCheck } from '../../notices';

/** The notice of a list is no longer true for staff who have left (R10, R19). */
export const outdatedLists = outdatedCheck('dayList', async notices => {
  const active = await staffStore.activeAmong(notices.map(({ account }) => account));
  return ({ account }) => active.has(account);
});
