import { useState } from 'react';
import { deskTexts } from '../../../texts/desk';
import { listStaff, type StaffView } from '../../../types/staff/listStaff';
import { listDepartments } from '../../../types/timetable/listDepartments';
import { useOperation } from '../../api/useOperation';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Body } from '../../parts/Page';
import { staffPage } from '../page';
import { Member } from './Member';

const { staff: words } = deskTexts;

/** Who may do what here? All members of staff, those in force first (R20). */
export default staffPage('desk/staff', function Staff() {
  const operation = useOperation(listStaff, {});
  const departments = useOperation(listDepartments, {});
  const [chosen, setChosen] = useState<string>();
  const put = (changed: StaffView) => {
    if (operation.state !== 'ready') return;
    const { staff } = operation.value;
    operation.put({
      staff: staff.map(each => (each.staffId === changed.staffId ? changed : each)),
    });
  };
  return (
    <>
      <Body>
        <Loaded of={operation}>
          {({ staff }) =>
            staff.length === 0 ? (
              <Empty title={words.empty} note={words.emptyNote} />
            ) : (
              staff.map(member => (
                <Member
                  key={member.staffId}
                  member={member}
                  departments={departments.state === 'ready' ? departments.value.departments : []}
                  open={chosen === member.staffId}
                  onOpen={open => setChosen(open ? member.staffId : undefined)}
                  onChanged={put}
                />
              ))
            )
          }
        </Loaded>
      </Body>
      <BottomBar>
        <Button kind="main" text={words.invite} onPress={() => go('desk/invite')} />
      </BottomBar>
    </>
  );
});
