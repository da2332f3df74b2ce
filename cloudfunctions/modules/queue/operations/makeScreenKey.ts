import { done, refused } from '../../../../types/answer';
import { makeScreenKey as contract } from '../../../../types/queue/makeScreenKey';
import { staffOperation } from '../../access';
import { rosterStore } from '../../timetable';
import { screenKeyId, screenKeyOf } from '../steps/screenKey';
import { type ScreenKey, screenKeyStore } from '../stores/screenKeys';
import { screenKeyView } from '../views/screenKeyView';

export const makeScreenKey = staffOperation(contract, async (input, { caller, now }) => {
  const { requestId, departmentId } = input;
  const { account, staff } = caller;
  const directory = await rosterStore.current();
  const found = directory?.departments.find(({ id }) => id === departmentId);
  if (!found) return refused('DEPARTMENT_UNKNOWN', {});
  const secret = screenKeyOf(account, requestId, departmentId);
  const department = { id: found.id, name: found.name };
  const key: ScreenKey = {
    ...{ _id: screenKeyId(secret), department },
    ...{ madeAt: now, madeBy: account },
  };
  // Repeated after the key was ended: a key that opens nothing must not be shown.
  if (!(await screenKeyStore.insert(key)) && (await screenKeyStore.get(key._id))?.ended)
    return refused('SCREEN_KEY_UNKNOWN', {});
  const view = screenKeyView(key, new Map([[account, staff.name]]));
  return done({ value: { key: view, secret }, subjects: [key._id] });
});
