import { done } from '../../../../types/answer';
import { withdrawInvitation as contract } from '../../../../types/staff/withdrawInvitation';
import { staffOperation } from '../../access';
import { offersFor } from '../steps/offers';
import { endInvitation } from '../steps/officeRight';

/** Any member of the outpatient office may withdraw any invitation. */
export const withdrawInvitation = staffOperation(
  contract,
  async ({ invitationId }, { caller, now }) => {
    const { account } = caller;
    const ended = await endInvitation(invitationId, 'withdrawn', account, now);
    if (!ended.ok) return ended;
    return done({ value: await offersFor(account, now), subjects: [invitationId] });
  },
);
