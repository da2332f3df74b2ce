import { givesOffice, mayComeBack } from '../../../../domain/access/office';
import { defined } from '../../../../domain/defined';
import { done, refused } from '../../../../types/answer';
import { changeStaff as contract } from '../../../../types/staff/changeStaff';
import { staffOperation, staffStore } from '../../access';
import { changeMember } from '../steps/changeMember';
import { givingNow, proposeRight } from '../steps/officeRight';
import { checkRights, staffView } from '../steps/staffRights';
import type { StaffUpdate } from '../stores/officeGrants';

/**
 * A change that adds a member of the outpatient office waits for a second member's approval, once
 * there are two (R20); other changes are made at once.
 */
export const changeStaff = staffOperation(contract, async (input, { caller, now }) => {
  const { staffId, ...wanted } = input;
  const record = await staffStore.get(staffId);
  if (!record) return refused('STAFF_UNKNOWN', {});
  const update: StaffUpdate = defined(wanted);
  const gives = givesOffice(record, { ...record, ...update });
  const details = detailsOf(update);
  const giving = gives ? await givingNow(now) : undefined;
  if (giving?.by === 'nobody' && !mayComeBack(record, now))
    return refused('OFFICE_ALONE', { until: giving.until });
  if (giving?.by === 'two') {
    const { roles, doctorId, departments = [] } = { ...record, ...update };
    const checked = await checkRights({ roles, doctorId, departments });
    if (!checked.ok) return checked;
    const waits = await proposeRight(staffId, update, caller.account, now);
    if (!waits.ok) return waits;
    return done({
      value: { staff: staffView(record), awaitsYesUntil: waits.value },
      subjects: [staffId],
      details: { ...details, awaitsYes: true },
    });
  }
  const changed = await changeMember(record, update, caller.account, now);
  if (!changed.ok) return changed;
  return done({
    value: { staff: staffView(changed.value) },
    subjects: [staffId],
    details: { ...details, ...defined({ alone: gives ? true : undefined }) },
  });
});

/** The requested values for the audit record, without the person's name. */
const detailsOf = ({ roles, departments, doctorId, active, mayAddNumbers }: StaffUpdate) =>
  defined({ roles, departments, doctorId, active, mayAddNumbers });
