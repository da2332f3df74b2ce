import { type Giving, isInOffice, whoGives } from '../../../../domain/access/office';
import { DAY, type Moment } from '../../../../domain/time/time';
import { done, type Outcome, refused } from '../../../../types/answer';
import { staffStore } from '../../access';
import { invitationStore } from '../stores/invitations';
import { type OfficeGrant, officeGrantStore, type StaffUpdate } from '../stores/officeGrants';
import { changeMember } from './changeMember';

/** A proposal can be used or approved for this long (ms). */
export const offerHolds = 3 * DAY;

/** Who may appoint members of the outpatient office now (R20). */
export async function givingNow(now: Moment): Promise<Giving> {
  const staff = await staffStore.all();
  return whoGives(staff.filter(isInOffice).length, staff, now);
}

/**
 * Whether a member may still appoint members of the outpatient office: their proposals end with
 * their own membership.
 */
export async function stillGives(account: string): Promise<boolean> {
  const giver = await staffStore.get(account);
  return giver !== undefined && isInOffice(giver);
}

/**
 * Records a change that makes a person a member of the outpatient office and waits for a second
 * approval; the same request again is the same proposal.
 * @returns until when it waits
 */
export async function proposeRight(
  staffId: string,
  wanted: StaffUpdate,
  by: string,
  now: Moment,
): Promise<Outcome<Moment>> {
  const existing = await officeGrantStore.get(staffId);
  const isSame = existing?.by === by && JSON.stringify(existing.wanted) === JSON.stringify(wanted);
  if (existing && isSame && existing.state === 'waiting' && existing.until > now)
    return done(existing.until);
  const until = now + offerHolds;
  const put = { _id: staffId, wanted, by, at: now, until, state: 'waiting' as const };
  if (await officeGrantStore.put(put)) return done(until);
  const other = await officeGrantStore.get(staffId);
  return other ? refused('OFFICE_RIGHT_PENDING', { until: other.until }) : refused('BUSY', {});
}

/**
 * The second member's decision on a proposed member of the outpatient office. If the call dies
 * after the approval, repeating it completes the change.
 */
export async function decideGrant(
  staffId: string,
  agrees: boolean,
  account: string,
  now: Moment,
): Promise<Outcome<undefined>> {
  const grant = await officeGrantStore.get(staffId);
  if (!grant) return refused('OFFICE_RIGHT_UNKNOWN', {});
  if (grant.state === 'over')
    return grant.decidedBy === account ? done(undefined) : refused('OFFICE_RIGHT_UNKNOWN', {});
  if (!agrees) {
    if (grant.state === 'waiting') await officeGrantStore.over(staffId, grant.at, account);
    return done(undefined);
  }
  const agreed = grant.state === 'agreed' ? done(grant) : await agreeTo(grant, account, now);
  if (!agreed.ok) return agreed;
  const { wanted, revision = 0, at } = agreed.value;
  const record = await staffStore.get(staffId);
  if (!record) return refused('STAFF_UNKNOWN', {});
  // A record that was changed since the approval stays as it is.
  if ((record.revision ?? 0) === revision) {
    const changed = await changeMember(record, wanted, account, now);
    if (!changed.ok) return changed;
  }
  await officeGrantStore.over(staffId, at, account);
  return done(undefined);
}

async function agreeTo(
  grant: OfficeGrant,
  account: string,
  now: Moment,
): Promise<Outcome<OfficeGrant>> {
  if (grant.by === account) return refused('OFFICE_RIGHT_OWN', {});
  const record = await staffStore.get(grant._id);
  if (!record) return refused('STAFF_UNKNOWN', {});
  if (!(await stillGives(grant.by))) return refused('OFFICE_RIGHT_UNKNOWN', {});
  const agreed = await officeGrantStore.agree(grant, account, record.revision ?? 0, now);
  return agreed ? done(agreed) : refused('OFFICE_RIGHT_UNKNOWN', {});
}

/** The second member's decision on an invitation into the outpatient office. */
export async function decideInvitation(
  invitationId: string,
  agrees: boolean,
  account: string,
  now: Moment,
): Promise<Outcome<undefined>> {
  const read = await invitationStore.get(invitationId);
  if (!read?.roles.includes('outpatientOffice')) return refused('OFFICE_RIGHT_UNKNOWN', {});
  if (!agrees) {
    const because = read.by === account ? 'withdrawn' : 'declined';
    return endInvitation(invitationId, because, account, now);
  }
  if (read.by === account) return refused('OFFICE_RIGHT_OWN', {});
  if (read.agreedBy) return done(undefined);
  const agreed =
    (await stillGives(read.by)) && (await invitationStore.agree(invitationId, account, now));
  return agreed ? done(undefined) : refused('OFFICE_RIGHT_UNKNOWN', {});
}

/** Ends an unused invitation; repeating it does nothing. */
export async function endInvitation(
  invitationId: string,
  because: 'withdrawn' | 'declined',
  by: string,
  now: Moment,
): Promise<Outcome<undefined>> {
  if (await invitationStore.end(invitationId, { because, by, at: now })) return done(undefined);
  const read = await invitationStore.get(invitationId);
  if (!read) return refused('INVITATION_UNKNOWN', {});
  return read.ended ? done(undefined) : refused('INVITATION_TAKEN', {});
}
