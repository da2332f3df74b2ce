import { governs } from '../../../../domain/access/member';
import { defined } from '../../../../domain/defined';
import { DAY, dateOf, type Moment } from '../../../../domain/time/time';
import { texts } from '../../../../texts';
import { done, refused } from '../../../../types/answer';
import { acceptInvitation as contract } from '../../../../types/staff/acceptInvitation';
import { firstInvitation } from '../../../cloud/environment';
import { codeAsMeant, keyedHash } from '../../../cloud/seal';
import { audit, operation, staffStore } from '../../access';
import { joinStaff, mayUse } from '../steps/joinStaff';
import { invitationStore } from '../stores/invitations';
import { tryStore } from '../stores/tries';

const maxTries = 10;
const shortestFirst = 8;

/**
 * Using the invitation is one conditional write, so it is used once. Its effects may be repeated,
 * so the same account gets the same answer again. An account may enter ten wrong codes a day.
 */
export const acceptInvitation = operation(contract, async (input, { caller, now, requestId }) => {
  const { account } = caller;
  const today = dateOf(now);
  if (!(await tryStore.take(account, today, maxTries)))
    return refused('INVITATION_TRIES', { max: maxTries });
  const code = codeAsMeant(input.code);
  const id = keyedHash('invitation', code);
  const open = !isFirst(code) || (await openFirst(id, now));
  const offered = await invitationStore.get(id);
  const usable = open && offered?.usedBy === undefined ? offered : undefined;
  const allowed = usable ? await mayUse(usable, account, now) : done(undefined);
  if (!allowed.ok) {
    // The code is right, so it does not count as a wrong one.
    await tryStore.giveBack(account, today);
    return allowed;
  }
  const invitation =
    (usable && (await invitationStore.use(id, account, now))) || (await invitationStore.get(id));
  if (invitation?.usedAt === undefined) return refused('INVITATION_UNKNOWN', {});
  if (invitation.usedBy !== account) return refused('INVITATION_USED', {});
  await tryStore.giveBack(account, today);

  const staff = await joinStaff(account, invitation, invitation.usedAt);
  if (!staff.active) return refused('INVITATION_USED', {});
  await audit({
    at: now,
    actor: account,
    operation: contract.operation,
    requestId,
    subjects: [account, id],
    details: {
      roles: staff.roles,
      ...defined({ alone: governs(invitation) && !invitation.agreedBy ? true : undefined }),
    },
  });
  return done({ name: staff.name, roles: staff.roles });
});

/** Whether this is the first invitation code of a new deployment. */
const isFirst = (code: string): boolean => {
  const first = codeAsMeant(firstInvitation());
  return first.length >= shortestFirst && code === first;
};

/**
 * The deployment's own code makes the first member of the outpatient office. Once there is one, it
 * makes nobody a member.
 */
async function openFirst(id: string, now: Moment): Promise<boolean> {
  if ((await staffStore.office()).length) return false;
  await invitationStore.insert({
    _id: id,
    name: texts.roles.outpatientOffice,
    roles: ['outpatientOffice'],
    mayAddNumbers: true,
    departments: [],
    by: '',
    at: now,
    until: now + DAY,
  });
  return true;
}
