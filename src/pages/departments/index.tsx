import { useState } from 'react';
import { firstOpenDay, placesLeft } from '../../../domain/booking/days';
import { texts } from '../../../texts';
import { dayWords } from '../../../texts/say';
import type { ValueOf } from '../../../types/contract';
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
import { State } from '../../parts/State';
import { sessionSigns } from '../../timetable/sessionSigns';
import { page } from '../page';

const { departments: words } = texts.pages;

/** Which department? All of them, where they are and whether places are left. */
export default page('pages/departments', function Departments() {
  const operation = useOperation(listDepartments, {});
  const [typed, setTyped] = useState('');
  const wanted = typed.trim();
  return (
    <Page>
      <SearchField
        label={words.search}
        value={typed}
        onChange={setTyped}
        onClear={() => setTyped('')}
      />
      <Body>
        <Loaded of={operation} skeleton={<Skeleton cards={6} lines={2} />}>
          {({ today, departments }) => {
            const found = departments.filter(({ name }) => name.includes(wanted));
            if (departments.length === 0) {
              return (
                <Empty title={words.empty} note={words.emptyNote}>
                  <Button text={texts.pages.common.tryAgain} onPress={operation.reload} />
                </Empty>
              );
            }
            if (found.length === 0) {
              return (
                <Empty title={words.nothingFound(wanted)} note={words.nothingFoundNote}>
                  <Button text={words.showAll} onPress={() => setTyped('')} />
                </Empty>
              );
            }
            return (
              <Card flat>
                {found.map(department => (
                  <Department key={department.id} department={department} today={today} />
                ))}
              </Card>
            );
          }}
        </Loaded>
      </Body>
    </Page>
  );
});

interface Props {
  department: ValueOf<typeof listDepartments>['departments'][number];
  today: string;
}

/** A department: where it is, when the next place is free, how many there are. */
function Department({ department: { id, name, place, days }, today }: Props) {
  const left = placesLeft(days);
  const earliest = firstOpenDay(days);
  return (
    <Cell
      title={name}
      note={[place, earliest && words.earliest(dayWords(earliest.date, today).name)]
        .filter(Boolean)
        .join(' · ')}
      value={
        left > 0 ? (
          <State word={words.left(left)} tone="good" />
        ) : (
          <State word={words.none} {...sessionSigns.full} />
        )
      }
      onPress={() => go('pages/department', { departmentId: id })}
    />
  );
}
