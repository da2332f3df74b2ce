import { Text } from '@tarojs/components';
import { useState } from 'react';
import { mayCall } from '../../../domain/access/member';
import { worksWithBookings } from '../../../domain/access/scope';
import { defined } from '../../../domain/defined';
import { deskTexts } from '../../../texts/desk';
import type { InputOf } from '../../../types/contract';
import { setReturnVisit } from '../../../types/returns/setReturnVisit';
import { exportDoctorLog } from '../../../types/visits/exportDoctorLog';
import { viewDoctorLog } from '../../../types/visits/viewDoctorLog';
import { useChange } from '../../api/useChange';
import { useOperation } from '../../api/useOperation';
import { usePaged } from '../../api/usePaged';
import { useTakeAway } from '../../api/useTakeAway';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { More } from '../../parts/More';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { Skeleton } from '../../parts/Skeleton';
import { Tabs } from '../../parts/Tabs';
import { staffPage } from '../page';
import { Appointments } from './Appointments';
import { Numbers } from './Numbers';
import { PickDoctor } from './PickDoctor';
import { Range, rangeOf } from './Range';
import { Returns } from './Returns';
import './index.scss';

const { log: words, lists } = deskTexts;

type Shown = 'appointments' | 'returns';

/** A doctor's log: the appointments, the return dates, and which patients came back (R13). */
export default staffPage('desk/log', function Log({ me, doctorId: told }) {
  const { today } = me;
  const all = worksWithBookings(me);
  const [doctorId, setDoctorId] = useState(told ?? (all ? undefined : (me.doctorId ?? '')));
  const [range, setRange] = useState(() => rangeOf('week', today));
  const [shown, setShown] = useState<Shown>('appointments');
  const asked = { ...defined({ doctorId: doctorId || undefined }), ...range };
  const known = doctorId !== undefined;
  const operation = useOperation(viewDoctorLog, known ? asked : undefined);
  const paged = usePaged(viewDoctorLog, asked, operation);

  return (
    <>
      <Body>
        {all && <PickDoctor chosen={doctorId} onPick={setDoctorId} />}
        <Range range={range} today={today} onChange={setRange} />
        {known ? (
          <Loaded of={operation} skeleton={<Skeleton cards={3} lines={4} />}>
            {value => (
              <>
                <Numbers totals={value.totals} />
                <Tabs
                  label={words.title}
                  chosen={shown}
                  onChoose={setShown}
                  tabs={[
                    { value: 'appointments', text: words.appointments },
                    { value: 'returns', text: words.returns },
                  ]}
                />
                {shown === 'appointments' ? (
                  <>
                    <Appointments
                      rows={[
                        ...value.appointments,
                        ...paged.pages.flatMap(page => page.appointments),
                      ]}
                      today={today}
                      maySet={mayCall(me, setReturnVisit)}
                    />
                    <More of={paged} />
                  </>
                ) : (
                  <Returns returns={value.returnVisits} today={today} />
                )}
                <Text className="quiet">{words.personal}</Text>
              </>
            )}
          </Loaded>
        ) : (
          <Empty title={words.pickDoctor} note={words.pickDoctorNote} />
        )}
      </Body>
      {operation.state === 'ready' && <TakeAway of={asked} />}
    </>
  );
});

/** The visible log as a spreadsheet. */
function TakeAway({ of }: { of: InputOf<typeof exportDoctorLog> }) {
  const taking = useChange(exportDoctorLog);
  const takeAway = useTakeAway();
  return (
    <BottomBar>
      <Refusal of={taking.refusal ?? takeAway.refusal} />
      {takeAway.saved && <Notice tone="good" message={lists.saved(takeAway.saved)} />}
      <Button
        kind="main"
        text={lists.take}
        busyText={lists.taking}
        busy={taking.busy}
        onPress={() => takeAway.open(taking.send(of))}
      />
    </BottomBar>
  );
}
