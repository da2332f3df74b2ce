import { departmentsIn, ownDepartments } from '../../../../domain/access/scope';
import { defined } from '../../../../domain/defined';
import { dateOf } from '../../../../domain/time/time';
import { whoAmI as contract } from '../../../../types/access/whoAmI';
import { done } from '../../../../types/answer';
import { operation } from '../serve';
import { staffStore } from '../stores/staff';

export const whoAmI = operation(contract, async (_input, { caller, now }) => {
  const record = await staffStore.active(caller.account);
  const today = dateOf(now);
  if (!record) return done({ today });
  const { name, roles, doctorId, mayAddNumbers = false } = record;
  const departments = departmentsIn(ownDepartments(record));
  return done({
    today,
    staff: {
      name,
      roles,
      mayAddNumbers,
      ...defined({ doctorId, departments: departments && [...departments] }),
    },
  });
});
