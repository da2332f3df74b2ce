import { bodyPartsIn } from '../../../../domain/timetable/complaints';
import { done } from '../../../../types/answer';
import { listComplaints as contract } from '../../../../types/timetable/listComplaints';
import { operation } from '../../access';
import { complaintView } from '../views/complaintViews';
import { clinicsAt } from '../views/departmentViews';

export const listComplaints = operation(contract, async (_input, { now, words }) => {
  const { today, departments } = await clinicsAt(now);
  const parts = bodyPartsIn(words.complaints).map(({ name, complaints }) => ({
    name,
    complaints: complaints
      .map(complaint => complaintView(complaint, departments))
      .filter(({ urgent, departmentIds }) => urgent || departmentIds.length > 0),
  }));
  const meant = new Set(
    parts.flatMap(({ complaints }) => complaints.flatMap(({ departmentIds }) => departmentIds)),
  );
  return done({
    today,
    parts: parts.filter(({ complaints }) => complaints.length > 0),
    departments: departments.filter(({ id }) => meant.has(id)),
  });
});
