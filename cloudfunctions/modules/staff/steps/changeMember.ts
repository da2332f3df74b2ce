import { givesOffice, isInOffice } from '../../../../domain/access/office';
import { defined } from '../../../../domain/defined';
import type { Moment } from '../../../../domain/time/time';
import { done, type Outcome, refused } from '../../../../types/answer';
import { type Staff, staffStore } from '../../access';
import { invitationStore } from '../stores/invitations';
import { officeGrantStore, type StaffUpdate } from '../stores/officeGrants';
import { checkRights } from './staffRights';

/** Longer (ms) than a call can run: by then the leaving member has left, or the call has died. */
const staysFor = 30_000;

/**
 * Changes a member of staff by one conditional write on the record as it was read (R20). Before a
 * member leaves the outpatient office, another one is marked to stay: of two who remove each other
 * at the same time, at most one goes. Their proposals end first, also when they come back, so that
 * no proposal outlives the right of its author.
 */
export async function changeMember(
  record: Staff,
  update: StaffUpdate,
  by: string,
  now: Moment,
): Promise<Outcome<Staff>> {
  const { _id } = record;
  const after = { ...record, ...update };
  const { roles, doctorId, departments = [] } = after;
  const checked = await checkRights({ roles, doctorId, departments });
  if (!checked.ok) return checked;

  const leaves = isInOffice(record) && !isInOffice(after);
  const ends = record.active && !after.active;
  if (leaves && !(await anotherStays(_id, now))) return refused('LAST_OFFICE', {});
  if (leaves || givesOffice(record, after)) await invitationStore.endBy(_id, now);
  if (leaves || ends || givesOffice(record, after)) await officeGrantStore.endOf(_id);
  const fields = {
    ...update,
    ...defined({
      endedAt: ends ? now : undefined,
      leftOffice: leaves ? { at: now, by } : undefined,
    }),
  };
  const changed = await staffStore.change(record, fields, leaves ? now : undefined);
  // An earlier sending of this request may have done it.
  const current = changed ?? (await staffStore.get(_id));
  return current && holds(current, update) ? done(current) : refused('BUSY', {});
}

/** Whether a record already has the values of a change. */
const holds = (record: Staff, update: StaffUpdate): boolean =>
  Object.entries(update).every(
    ([key, value]) => JSON.stringify(record[key as keyof Staff]) === JSON.stringify(value),
  );

async function anotherStays(leaving: string, now: Moment): Promise<boolean> {
  for (const { _id } of await staffStore.office())
    if (_id !== leaving && (await staffStore.stay(_id, now + staysFor))) return true;
  return false;
}
