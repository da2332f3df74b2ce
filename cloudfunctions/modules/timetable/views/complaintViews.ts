import { type Complaint, departmentsFor } from '../../../../domain/timetable/complaints';
import type { ComplaintView } from '../../../../types/timetable/findClinics';

/** A complaint with those of the given departments that are for it. */
export const complaintView = (
  complaint: Complaint,
  departments: readonly { id: string; name: string }[],
): ComplaintView => ({
  name: complaint.name,
  urgent: complaint.urgent === true,
  departmentIds: departmentsFor(complaint, departments).map(({ id }) => id),
});
