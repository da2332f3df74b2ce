import { done } from '../../types/answer';
import { whoAmI as contract } from '../../types/patient';
import { operation } from '../cloud/serve';
import { staffStore } from '../cloud/stores/staff';
import { dateOf } from '../domain/time';

export const whoAmI = operation(contract, async (_input, { caller, now }) => {
  const record = await staffStore.active(caller.account);
  const today = dateOf(now);
  if (!record) return done({ today });
  const { name, roles, doctorId, mayAddNumbers = false } = record;
  return done({ today, staff: { name, roles, mayAddNumbers, ...(doctorId ? { doctorId } : {}) } });
});
