import { whoGives } from '../../../../domain/access/office';
import { defined } from '../../../../domain/defined';
import type { Moment } from '../../../../domain/time/time';
import type { ValueOf } from '../../../../types/contract';
import type {
  InvitationView,
  listInvitations,
  OfficeGrantView,
} from '../../../../types/staff/listInvitations';
import { staffStore } from '../../access';
import { type Invitation, invitationStore } from '../stores/invitations';
import { type OfficeGrant, officeGrantStore } from '../stores/officeGrants';

/**
 * The open invitations and proposals, as a member of the outpatient office sees them, newest first
 * (R20).
 */
export async function offersFor(
  account: string,
  now: Moment,
): Promise<ValueOf<typeof listInvitations>> {
  const [office, invitations, grants] = await Promise.all([
    staffStore.office(),
    invitationStore.open(now),
    officeGrantStore.waiting(now),
  ]);
  const giving = whoGives(office.length, [], now);
  const names = new Map(office.map(({ _id, name }) => [_id, name]));
  // A proposal ends with the right of its author.
  const holds = ({ by }: { by: string }) => names.has(by);
  const agreeing = (awaitsYes: boolean, by: string) => ({
    by: names.get(by) ?? '',
    awaitsYes,
    mayAgree: awaitsYes && by !== account,
  });
  const invitationView = (each: Invitation): InvitationView => {
    const { _id, name, roles, doctorId, mayAddNumbers, departments, by, at, until } = each;
    const isOffices = roles.includes('outpatientOffice');
    return {
      ...{ invitationId: _id, name, roles, mayAddNumbers, departments, at, until },
      ...defined({ doctorId }),
      ...agreeing(isOffices && !each.agreedBy && giving.by === 'two', by),
    };
  };
  const grantView = async ({ _id, wanted, by, at, until }: OfficeGrant) => {
    const record = await staffStore.get(_id);
    if (!record) return [];
    const {
      name,
      roles,
      doctorId,
      mayAddNumbers = false,
      departments = [],
    } = {
      ...record,
      ...wanted,
    };
    const view: OfficeGrantView = {
      ...{ staffId: _id, name, roles, mayAddNumbers, departments, at, until },
      ...defined({ doctorId }),
      ...agreeing(true, by),
    };
    return [view];
  };
  const newest = (one: { at: Moment }, other: { at: Moment }) => other.at - one.at;
  return {
    invitations: invitations.filter(holds).map(invitationView).sort(newest),
    grants: (await Promise.all(grants.filter(holds).map(grantView))).flat().sort(newest),
  };
}
