import { defined } from '../../../../domain/defined';
import { complaintsIn } from '../../../../domain/timetable/complaints';
import { treating } from '../../../../domain/timetable/treating';
import { done } from '../../../../types/answer';
import { findClinics as contract } from '../../../../types/timetable/findClinics';
import { namesLike } from '../../../cloud/namesLike';
import { simplified } from '../../../cloud/simplified';
import { operation } from '../../access';
import { complaintView } from '../views/complaintViews';
import { clinicsAt } from '../views/departmentViews';

const MOST_DOCTORS = 20;
const MOST_COMPLAINTS = 3;

export const findClinics = operation(contract, async ({ text: typed }, { now, words }) => {
  const text = await simplified(typed);
  const [{ today, departments, doctors }, isLike] = await Promise.all([
    clinicsAt(now),
    namesLike(text),
  ]);
  const complaints = complaintsIn(text, words.complaints)
    .map(complaint => complaintView(complaint, departments))
    .filter(({ urgent, departmentIds }) => urgent || departmentIds.length > 0)
    .slice(0, MOST_COMPLAINTS);
  const meant = new Set(complaints.flatMap(({ departmentIds }) => departmentIds));
  const byName = departments.filter(({ name }) => isLike(name));
  const named = doctors.filter(({ name }) => isLike(name));
  const found = [...named, ...treating(text, doctors).filter(each => !named.includes(each))];
  return done({
    today,
    departments: [
      ...byName,
      ...[...meant].flatMap(id =>
        departments.filter(each => each.id === id && !byName.includes(each)),
      ),
    ],
    doctors: found.slice(0, MOST_DOCTORS).map(({ id, name, title, department, specialities }) => ({
      ...{ id, name, title, department },
      ...defined({ specialities }),
    })),
    moreDoctors: found.length > MOST_DOCTORS,
    complaints,
  });
});
