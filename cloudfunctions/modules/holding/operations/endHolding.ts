import { done } from '../../../../types/answer';
import { endHolding as contract } from '../../../../types/holding/endHolding';
import { operation } from '../../access';
import { appointmentStore } from '../../appointments';
import { accountStore, patientStore, phoneKeysOfOne } from '../../people';
import { provenPatient } from '../steps/provenPatient';
import { accountOf, holderViews } from '../views/holderViews';

/** Ending what has ended changes nothing. One's own holding is ended by removing the person from the account. */
export const endHolding = operation(contract, async (input, { caller, now }) => {
  const { patientId, holderId } = input;
  const own = await provenPatient(caller.account, patientId);
  if (!own.ok) return own;
  const account = accountOf(own.value, holderId);
  if (!account || account === caller.account)
    return done({ holders: holderViews(own.value, caller.account) });
  // What the account booked is handed over first: a call that dies here can be repeated.
  await appointmentStore.handOver(patientId, account, caller.account, now);
  await accountStore.removePatient(account, patientId);
  await patientStore.endHolding(patientId, account, phoneKeysOfOne(own.value, account));
  const after = await provenPatient(caller.account, patientId);
  return after.ok ? done({ holders: holderViews(after.value, caller.account) }) : after;
});
