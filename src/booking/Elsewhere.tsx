import { texts } from '../../texts';
import { sayNamedDay } from '../../texts/say';
import { listAlternatives } from '../../types/booking/listAlternatives';
import type { ValueOf } from '../../types/contract';
import { useOperation } from '../api/useOperation';
import { go } from '../go';
import { Button } from '../parts/Button';
import { Card } from '../parts/Card';
import { Cell } from '../parts/Cell';
import { Loaded } from '../parts/Loaded';
import { Notice } from '../parts/Notice';
import { Skeleton } from '../parts/Skeleton';
import { DepartmentLine } from '../timetable/DepartmentLine';
import { sayPeriod } from '../timetable/hours';

const { elsewhere: words } = texts.pages;

type Found = ValueOf<typeof listAlternatives>;

/** How a booking continues on another doctor's page. */
interface Way {
  move?: string | undefined;
  returnVisit?: string | undefined;
}

/** Other places than those of a full session: other days, other doctors, other departments. */
export function Elsewhere({ sessionId, ...way }: Way & { sessionId: string }) {
  const operation = useOperation(listAlternatives, { sessionId });
  return (
    <Loaded of={operation} skeleton={<Skeleton cards={1} lines={3} />}>
      {found => <Places found={found} way={way} />}
    </Loaded>
  );
}

/** The list of places that were found. */
export const Places = ({
  found: { today, sessions, departments },
  way,
}: {
  found: Found;
  way?: Way;
}) => (
  <>
    {sessions.length === 0 && <Notice message={words.none} wayOn={words.noneNote} />}
    {sessions.length > 0 && (
      <Card title={words.title} flat>
        {sessions.map(({ sessionId, date, period, doctor, clinicType, left }) => (
          <Cell
            key={sessionId}
            title={`${sayNamedDay(date, today)} ${sayPeriod(period)}`}
            note={`${doctor.name} ${texts.ownNames.title(doctor.title)}`}
            value={words.left(texts.clinicTypeTexts[clinicType], left)}
            onPress={() => go('pages/doctor', { doctorId: doctor.id, date, ...way })}
          />
        ))}
      </Card>
    )}
    {!way?.move && departments.length > 0 && (
      <Card title={words.departments} flat>
        {departments.map(department => (
          <DepartmentLine key={department.id} department={department} today={today} />
        ))}
      </Card>
    )}
    {!way?.move && <Button text={words.allDepartments} onPress={() => go('pages/departments')} />}
  </>
);
