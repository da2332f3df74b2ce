import { type Complaint, departmentsFor } from '../../../../domain/timetable/complaints';
import type { ComplaintView } from '../../../../types/timetable/findClinics';

/** A complaint with the given departments that treat it. */
export const complaintView = (
  complaint: Complaint,
  departments: readonly { id: string; name: string }[],
): ComplaintView => ({
  name: complaint.name,
  urgent: complaint.urgent === true,
  departmentIds: departmentsFor(complaint, departments).map(({ id }) => id),
});
