import { texts } from '../../../texts';
import { findClinics } from '../../../types/timetable/findClinics';
import { useLatest } from '../../api/useLatest';
import { useOperation } from '../../api/useOperation';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Empty } from '../../parts/Empty';
import { Problem } from '../../parts/Problem';
import { Skeleton } from '../../parts/Skeleton';
import { DepartmentLine } from '../../timetable/DepartmentLine';
import { DoctorLine } from '../../timetable/DoctorLine';
import { UrgentNotice } from '../../timetable/UrgentNotice';
import { useSettled } from './useSettled';

const { departments: words } = texts.pages;

interface Props {
  text: string;
  onClear: () => void;
}

/**
 * The results for a typed text: departments, doctors, and departments for a complaint. The last
 * answer stays until the next.
 */
export function Found({ text, onClear }: Props) {
  const settled = useSettled(text);
  const operation = useOperation(findClinics, { text: settled });
  const found = useLatest(operation);
  if (operation.state === 'refused') {
    return <Problem refusal={operation.refusal} onRetry={operation.reload} />;
  }
  if (!found) return <Skeleton cards={2} lines={2} />;
  const { today, departments, doctors, moreDoctors, complaints } = found;
  if (departments.length + doctors.length + complaints.length === 0) {
    return (
      <Empty title={words.nothingFound(settled)} note={words.nothingFoundNote}>
        <Button text={words.showAll} onPress={onClear} />
      </Empty>
    );
  }
  return (
    <>
      {complaints
        .filter(({ urgent }) => urgent)
        .map(({ name }) => (
          <UrgentNotice key={name} complaint={name} />
        ))}
      {departments.length > 0 && (
        <Card title={complaints.length > 0 ? words.forComplaint : words.found} flat>
          {departments.map(department => (
            <DepartmentLine key={department.id} department={department} today={today} />
          ))}
        </Card>
      )}
      {doctors.length > 0 && (
        <Card title={moreDoctors ? words.someDoctors(doctors.length) : words.doctors} flat>
          {doctors.map(doctor => (
            <DoctorLine
              key={doctor.id}
              doctor={{ ...doctor, department: doctor.department.name }}
              specialities={doctor.specialities}
            />
          ))}
        </Card>
      )}
    </>
  );
}
