import { useState } from 'react';
import { deskTexts } from '../../../texts/desk';
import { listInvitations } from '../../../types/staff/listInvitations';
import { listStaff, type StaffView } from '../../../types/staff/listStaff';
import { listDepartments } from '../../../types/timetable/listDepartments';
import { useOperation } from '../../api/useOperation';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Body } from '../../parts/Page';
import { Problem } from '../../parts/Problem';
import { staffPage } from '../page';
import { Member } from './Member';
import { Offers } from './Offers';

const { staff: words } = deskTexts;

/**
 * The open invitations and proposals, then all members of staff with their rights, those in force
 * first (R20).
 */
export default staffPage('desk/staff', function Staff() {
  const operation = useOperation(listStaff, {});
  const offers = useOperation(listInvitations, {});
  const departments = useOperation(listDepartments, {});
  const all = departments.state === 'ready' ? departments.value.departments : [];
  const [chosen, setChosen] = useState<string>();
  const put = (changed: StaffView) => {
    if (operation.state !== 'ready') return;
    // A change that adds a member of the outpatient office waits among the proposals.
    offers.reload();
    const { staff } = operation.value;
    operation.put({
      staff: staff.map(each => (each.staffId === changed.staffId ? changed : each)),
    });
  };
  return (
    <>
      <Body>
        {offers.state === 'ready' && (
          <Offers
            offers={offers.value}
            departments={all}
            onPut={offers.put}
            onAgreed={operation.reload}
          />
        )}
        {offers.state === 'refused' && <Problem refusal={offers.refusal} onRetry={offers.reload} />}
        <Loaded of={operation}>
          {({ staff }) =>
            staff.length === 0 ? (
              <Empty title={words.empty} note={words.emptyNote} />
            ) : (
              staff.map(member => (
                <Member
                  key={member.staffId}
                  member={member}
                  departments={all}
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
