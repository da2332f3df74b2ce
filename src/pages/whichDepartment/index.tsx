import { useState } from 'react';
import { texts } from '../../../texts';
import type { ValueOf } from '../../../types/contract';
import { listComplaints } from '../../../types/timetable/listComplaints';
import { useOperation } from '../../api/useOperation';
import { go } from '../../go';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import { Loaded } from '../../parts/Loaded';
import { Body, Page } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { DepartmentLine } from '../../timetable/DepartmentLine';
import { UrgentNotice } from '../../timetable/UrgentNotice';
import { page } from '../page';

const { departments: words } = texts.pages;

type Guide = ValueOf<typeof listComplaints>;

/** Leads from a body part to a complaint, and to the departments for it. */
export default page('pages/whichDepartment', function WhichDepartment() {
  const operation = useOperation(listComplaints, {});
  const [chosen, setChosen] = useState<string>();
  return (
    <Page>
      <Body>
        <Loaded of={operation} skeleton={<Skeleton cards={1} lines={8} />}>
          {guide => {
            const part = guide.parts.find(({ name }) => name === chosen);
            return part ? (
              <Complaints guide={guide} part={part} onBack={() => setChosen(undefined)} />
            ) : (
              <Parts parts={guide.parts} onChoose={setChosen} />
            );
          }}
        </Loaded>
      </Body>
    </Page>
  );
});

interface PartsProps {
  parts: Guide['parts'];
  onChoose: (name: string) => void;
}

/** The body parts; each with some complaints as examples. */
const Parts = ({ parts, onChoose }: PartsProps) => (
  <Card title={words.where} flat>
    {parts.map(({ name, complaints }) => (
      <Cell
        key={name}
        title={name}
        note={complaints.map(each => each.name).join(' · ')}
        onPress={() => onChoose(name)}
      />
    ))}
  </Card>
);

interface ComplaintsProps {
  guide: Guide;
  part: Guide['parts'][number];
  onBack: () => void;
}

/** The complaints of one body part, each with its departments. */
const Complaints = ({ guide: { today, departments }, part, onBack }: ComplaintsProps) => (
  <>
    <Card flat>
      <Cell title={part.name} value={words.otherPart} onPress={onBack} />
    </Card>
    {part.complaints.map(({ name, urgent, departmentIds }) =>
      urgent ? (
        <UrgentNotice key={name} complaint={name} />
      ) : (
        <Card key={name} title={name} flat>
          {departments
            .filter(({ id }) => departmentIds.includes(id))
            .map(department => (
              <DepartmentLine key={department.id} department={department} today={today} />
            ))}
        </Card>
      ),
    )}
    <Card flat>
      <Cell
        title={words.stillUnsure}
        note={words.stillUnsureNote}
        onPress={() => go('pages/guide')}
      />
    </Card>
  </>
);
