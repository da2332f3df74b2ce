import { useState } from 'react';
import { deskTexts } from '../../../texts/desk';
import { moveFor } from '../../../types/booking/moveFor';
import { viewBooking } from '../../../types/booking/viewBooking';
import type { Me } from '../../access/roles';
import { useChange } from '../../api/useChange';
import { useOperation } from '../../api/useOperation';
import { Slip } from '../../booking/Slip';
import { go } from '../../go';
import { Loaded } from '../../parts/Loaded';
import { Body } from '../../parts/Page';
import { Skeleton } from '../../parts/Skeleton';
import { SendBar } from '../../parts/staff/SendBar';
import { tell } from '../../phone/tell';
import { type ChosenPlace, Where } from './Where';

const { book: words } = deskTexts;

/** Moves a patient's booking to another slot (R5): shows the booking, and chooses the new place. */
export function Move({ me, appointmentId }: { me: Me; appointmentId: string }) {
  const operation = useOperation(viewBooking, { appointmentId });
  const [place, setPlace] = useState<ChosenPlace>();
  const change = useChange(moveFor);
  const submit = async () => {
    if (!place || place.slot === 'now') return;
    const { sessionId, slot } = place;
    const answer = await change.send({ appointmentId, sessionId, slot });
    if (!answer?.ok) return;
    tell(words.moved);
    go.instead('desk/booking', { appointmentId });
  };
  return (
    <>
      <Body>
        <Loaded of={operation} skeleton={<Skeleton cards={2} lines={4} />}>
          {({ today, booking }) => (
            <>
              <Slip booking={booking} today={today} />
              <Where
                today={me.today}
                mayAdd={false}
                isHere={false}
                from={{ departmentId: booking.department.id, date: booking.date }}
                place={place}
                onPlace={setPlace}
                refused={change.refusal?.code}
              />
            </>
          )}
        </Loaded>
      </Body>
      <SendBar
        of={change}
        text={words.move}
        busyText={words.moving}
        disabled={!place}
        onSend={submit}
      />
    </>
  );
}
