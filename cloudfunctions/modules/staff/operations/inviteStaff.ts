import { defined } from '../../../../domain/defined';
import { DAY } from '../../../../domain/time/time';
import { done } from '../../../../types/answer';
import { inviteStaff as contract } from '../../../../types/staff/inviteStaff';
import { invitationCode, keyedHash } from '../../../cloud/seal';
import { staffOperation } from '../../access';
import { checkRights } from '../steps/staffRights';
import { invitationStore } from '../stores/invitations';

const worksFor = 3 * DAY;

/** The code is derived from the whole wish, so the same request sent twice is one invitation; it is stored only as a keyed hash. */
export const inviteStaff = staffOperation(contract, async (input, { caller, now }) => {
  const { requestId, ...rights } = input;
  const checked = await checkRights(rights);
  if (!checked.ok) return checked;
  const code = invitationCode(JSON.stringify([caller.account, requestId, rights]));
  const _id = keyedHash('invitation', code);
  const { doctorId, ...others } = rights;
  const until = now + worksFor;
  await invitationStore.insert({
    _id,
    ...others,
    ...defined({ doctorId }),
    by: caller.account,
    until,
  });
  const invitation = await invitationStore.get(_id);
  return done({
    value: { code, until: invitation?.until ?? until },
    subjects: [_id],
    details: { roles: rights.roles, mayAddNumbers: rights.mayAddNumbers },
  });
});
