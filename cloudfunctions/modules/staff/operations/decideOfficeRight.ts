import { done } from '../../../../types/answer';
import { decideOfficeRight as contract } from '../../../../types/staff/decideOfficeRight';
import { staffOperation } from '../../access';
import { offersFor } from '../steps/offers';
import { decideGrant, decideInvitation } from '../steps/officeRight';

export const decideOfficeRight = staffOperation(contract, async ({ of, agrees }, call) => {
  const { caller, now } = call;
  const { account } = caller;
  const decided =
    'staffId' in of
      ? await decideGrant(of.staffId, agrees, account, now)
      : await decideInvitation(of.invitationId, agrees, account, now);
  if (!decided.ok) return decided;
  const subject = 'staffId' in of ? of.staffId : of.invitationId;
  return done({
    value: await offersFor(account, now),
    subjects: [subject],
    details: { agrees },
  });
});
