import { joinedDepartments } from '../../../../domain/access/joined';
import { givesOffice } from '../../../../domain/access/office';
import { defined } from '../../../../domain/defined';
import type { Moment } from '../../../../domain/time/time';
import { done, type Outcome, refused } from '../../../../types/answer';
import { type Staff, staffStore } from '../../access';
import { type Invitation, invitationStore } from '../stores/invitations';
import { givingNow, stillGives } from './officeRight';

/**
 * Whether an account may use an invitation that nobody has used (R20): not one that was taken back or whose inviter's right has ended,
 * which is said in the words of a wrong code; not one from before the account's own end; not one whose departments are not those of a
 * role that the account holds; and one that gives the outpatient
 * office's right only with a second member's yes, once there are two.
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
 * Makes the account that used an invitation a member of staff by it (R20). Doing it again does nothing, also when the
 * office has changed or ended the person since. A member of staff gains what the invitation gives.
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
  // What they offered when they were of the office before has ended.
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
