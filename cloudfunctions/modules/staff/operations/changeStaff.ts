import { governs } from '../../../../domain/access/member';
import { defined } from '../../../../domain/defined';
import type { Moment } from '../../../../domain/time/time';
import { done, refused } from '../../../../types/answer';
import { changeStaff as contract } from '../../../../types/staff/changeStaff';
import { type Staff, staffOperation, staffStore } from '../../access';
import { checkRights, staffView } from '../steps/staffRights';

/** Longer than a call may run: then whoever was leaving has left, or their call has died. */
const staysFor = 30_000;

/**
 * One conditional write on the record as it was read. Before somebody leaves the outpatient office, another of it is made
 * the one who stays: of two who send each other away at once, at most one goes.
 */
export const changeStaff = staffOperation(contract, async (input, { now }) => {
  const { staffId, ...wanted } = input;
  const record = await staffStore.get(staffId);
  if (!record) return refused('STAFF_UNKNOWN', {});
  const update = Object.fromEntries(
    Object.entries(wanted).filter(([, value]) => value !== undefined),
  ) as Partial<Staff>;
  const after = { ...record, ...update };
  const { roles, doctorId, departments = [] } = after;
  const checked = await checkRights({ roles, doctorId, departments });
  if (!checked.ok) return checked;

  const leaves = isInOffice(record) && !isInOffice(after);
  if (leaves && !(await anotherStays(staffId, now))) return refused('LAST_OFFICE', {});
  const changed = await staffStore.change(record, update, leaves ? now : undefined);
  // An earlier sending of this very request may have done it.
  const current = changed ?? (await staffStore.get(staffId));
  if (!current || !holds(current, update)) return refused('BUSY', {});
  return done({
    value: { staff: staffView(current) },
    subjects: [staffId],
    // What the person is called is no part of the record.
    details: defined({
      roles: update.roles,
      departments: update.departments,
      doctorId: update.doctorId,
      active: update.active,
      mayAddNumbers: update.mayAddNumbers,
    }),
  });
});

const isInOffice = ({ active, roles }: Pick<Staff, 'active' | 'roles'>): boolean =>
  active && governs({ roles });

const holds = (record: Staff, update: Partial<Staff>): boolean =>
  Object.entries(update).every(
    ([key, value]) => JSON.stringify(record[key as keyof Staff]) === JSON.stringify(value),
  );

async function anotherStays(leaving: string, now: Moment): Promise<boolean> {
  for (const { _id } of await staffStore.office())
    if (_id !== leaving && (await staffStore.stay(_id, now + staysFor))) return true;
  return false;
}
