import { useState } from 'react';
import { texts } from '../../../texts';
import { listDepartments } from '../../../types/timetable/listDepartments';
import { useOperation } from '../../api/useOperation';
import { go } from '../../go';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Body, Page } from '../../parts/Page';
import { SearchField } from '../../parts/SearchField';
import { Skeleton } from '../../parts/Skeleton';
import { DepartmentLine } from '../../timetable/DepartmentLine';
import { page } from '../page';
import { Found } from './Found';
import { KnownDoctors } from './KnownDoctors';

const { departments: words } = texts.pages;

/** All departments, and ways to find one: a search, known doctors, a complaint. */
export default page('pages/departments', function Departments() {
  const [typed, setTyped] = useState('');
  const clear = () => setTyped('');
  const text = typed.trim();
  return (
    <Page>
      <SearchField label={words.search} value={typed} onChange={setTyped} onClear={clear} />
      <Body>{text ? <Found text={text} onClear={clear} /> : <All />}</Body>
    </Page>
  );
});

/** Every department, below the shorter ways. */
function All() {
  const operation = useOperation(listDepartments, {});
  return (
    <Loaded of={operation} skeleton={<Skeleton cards={6} lines={2} />}>
      {({ today, departments }) =>
        departments.length === 0 ? (
          <Empty title={words.empty} note={words.emptyNote}>
            <Button text={texts.pages.common.tryAgain} onPress={operation.reload} />
          </Empty>
        ) : (
          <>
            <Card flat>
              <Cell
                title={words.which}
                note={words.whichNote}
                onPress={() => go('pages/whichDepartment')}
              />
            </Card>
            <KnownDoctors />
            <Card flat>
              {departments.map(department => (
                <DepartmentLine key={department.id} department={department} today={today} />
              ))}
            </Card>
          </>
        )
      }
    </Loaded>
  );
}
