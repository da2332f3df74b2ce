import { defined } from '../../../../domain/defined';
import { isProven } from '../../../../domain/people/holding';
import { done } from '../../../../types/answer';
import { endHolding as contract } from '../../../../types/holding/endHolding';
import { operation } from '../../access';
import { appointmentStore } from '../../appointments';
import { accountOf, accountStore, holdersView, patientStore, phoneKeysOfOne } from '../../people';
import { policyAt } from '../../policy';
import { provenPatient } from '../steps/provenPatient';

/**
 * Ending an ended holding changes nothing. An account ends its own holding by removing the patient.
 */
export const endHolding = operation(contract, async (input, { caller, now }) => {
  const own = await provenPatient(caller.account, input.patientId);
  if (!own.ok) return own;
  const { _id: patientId } = own.value;
  const policy = await policyAt(now);
  const account = accountOf(own.value, input.holderId);
  const link = own.value.links.find(each => each.account === account);
  if (!account || !link || account === caller.account)
    return done(holdersView(own.value, policy, now, caller.account));
  const verifiedPhone = (await accountStore.get(account))?.verifiedPhone;
  // The account's bookings are handed over first: a call that dies here can be repeated.
  await appointmentStore.handOver(patientId, account, caller.account, isProven(link), now);
  await accountStore.removePatient(account, patientId);
  const ended = { account, at: now, phone: link.phone, ...defined({ verifiedPhone }) };
  await patientStore.endHolding(patientId, ended, phoneKeysOfOne(own.value, account));
  const after = await provenPatient(caller.account, patientId);
  return after.ok ? done(holdersView(after.value, policy, now, caller.account)) : after;
});
