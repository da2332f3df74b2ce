import { governs } from '../../../../domain/access/member';
import { defined } from '../../../../domain/defined';
import { done, refused } from '../../../../types/answer';
import { inviteStaff as contract } from '../../../../types/staff/inviteStaff';
import { invitationCode, keyedHash } from '../../../cloud/seal';
import { staffOperation } from '../../access';
import { givingNow, offerHolds } from '../steps/officeRight';
import { checkRights } from '../steps/staffRights';
import { invitationStore } from '../stores/invitations';

/**
 * The code is derived from the whole request, so that the same request sent twice is one
 * invitation; only its keyed hash is stored.
 */
export const inviteStaff = staffOperation(contract, async (input, { caller, now }) => {
  const { requestId, ...rights } = input;
  const checked = await checkRights(rights);
  if (!checked.ok) return checked;
  const giving = governs(rights) ? await givingNow(now) : undefined;
  if (giving?.by === 'nobody') return refused('OFFICE_ALONE', { until: giving.until });
  const code = invitationCode(JSON.stringify([caller.account, requestId, rights]));
  const _id = keyedHash('invitation', code);
  const { doctorId, ...others } = rights;
  const until = now + offerHolds;
  await invitationStore.insert({
    _id,
    ...others,
    ...defined({ doctorId }),
    by: caller.account,
    at: now,
    until,
  });
  const invitation = await invitationStore.get(_id);
  const awaitsYes = giving?.by === 'two' && !invitation?.agreedBy;
  return done({
    value: { code, until: invitation?.until ?? until, awaitsYes },
    subjects: [_id],
    details: { roles: rights.roles, mayAddNumbers: rights.mayAddNumbers, awaitsYes },
  });
});
