import { joinedDepartments } from '../../../../domain/access/joined';
import { givesOffice } from '../../../../domain/access/office';
import { defined } from '../../../../domain/defined';
import type { Moment } from '../../../../domain/time/time';
import { done, type Outcome, refused } from '../../../../types/answer';
import { type Staff, staffStore } from '../../access';
import { type Invitation, invitationStore } from '../stores/invitations';
import { givingNow, stillGives } from './officeRight';

/**
 * Whether an account may use an unused invitation (R20). It is refused like a wrong code if it was
 * withdrawn or its author's right has ended. It is also refused if it is older than the end of the
 * account's membership, or if its departments differ from those of a role that the account has. An
 * invitation into the outpatient office needs a second member's approval, once there are two
 * members.
 */
export async function mayUse(
  { ended, by, at, roles, departments, agreedBy }: Invitation,
  account: string,
  now: Moment,
): Promise<Outcome<undefined>> {
  if (ended || (by && !(await stillGives(by)))) return refused('INVITATION_UNKNOWN', {});
  const record = await staffStore.get(account);
  if (record?.endedAt !== undefined && at <= record.endedAt)
    return refused('INVITATION_BEFORE_END', {});
  if (record?.active && !joinedDepartments(record, { roles, departments }))
    return refused('INVITATION_DEPARTMENTS', {});
  const gives = givesOffice(record, { active: true, roles });
  if (!gives || agreedBy) return done(undefined);
  const giving = await givingNow(now);
  if (giving.by === 'nobody') return refused('OFFICE_ALONE', { until: giving.until });
  return giving.by === 'two' ? refused('INVITATION_AWAITS_YES', {}) : done(undefined);
}

/**
 * Makes the account that used an invitation a member of staff (R20). Repeating it does nothing,
 * even if the office has changed or removed the member since. A present member gains what the
 * invitation gives.
 */
export async function joinStaff(
  account: string,
  invitation: Invitation,
  usedAt: Moment,
): Promise<Staff> {
  const fresh: Staff = {
    _id: account,
    ...granted(invitation),
    active: true,
    since: usedAt,
    invitedAt: usedAt,
    revision: 0,
  };
  if (await staffStore.insert(fresh)) return fresh;
  const record = await staffStore.get(account);
  if (!record) throw new Error('the member of staff is neither new nor there');
  if ((record.invitedAt ?? 0) >= usedAt) return record;
  const { name } = invitation;
  // Proposals from an earlier membership in the office have ended.
  if (givesOffice(record, { active: true, roles: invitation.roles }))
    await invitationStore.endBy(account, usedAt);
  const update = record.active
    ? { ...gained(record, invitation), name, invitedAt: usedAt }
    : { ...granted(invitation), active: true, since: usedAt, invitedAt: usedAt };
  const changed = await staffStore.change(record, update);
  const current = changed ?? (await staffStore.get(account));
  if (!current || (current.invitedAt ?? 0) < usedAt)
    throw Object.assign(new Error('the record changed meanwhile'), { code: 'STAFF_CONFLICT' });
  return current;
}

const granted = ({ name, roles, doctorId, mayAddNumbers, departments }: Invitation) => ({
  name,
  roles,
  mayAddNumbers,
  departments,
  ...defined({ doctorId }),
});

const gained = (record: Staff, invitation: Invitation) => {
  const doctorId = invitation.doctorId ?? record.doctorId;
  return {
    roles: [...new Set([...record.roles, ...invitation.roles])],
    mayAddNumbers: invitation.mayAddNumbers || (record.mayAddNumbers ?? false),
    departments: joinedDepartments(record, invitation) ?? record.departments ?? [],
    ...defined({ doctorId }),
  };
};
