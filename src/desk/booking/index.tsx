import { useState } from 'react';
import { mayCall } from '../../../domain/access/member';
import { scopeOf, within } from '../../../domain/access/scope';
import { defined } from '../../../domain/defined';
import { deskTexts } from '../../../texts/desk';
import { whoAmI } from '../../../types/access/whoAmI';
import { viewBooking } from '../../../types/booking/viewBooking';
import { setReturnVisit } from '../../../types/returns/setReturnVisit';
import { checkIn } from '../../../types/visits/checkIn';
import { revealDocument } from '../../../types/visits/revealDocument';
import { useChange } from '../../api/useChange';
import { useOperation } from '../../api/useOperation';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Body, Page } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { Skeleton } from '../../parts/Skeleton';
import { ReturnDate } from '../../returns/ReturnDate';
import { useScan } from '../../visits/useScan';
import { page } from '../page';
import { Cancel } from './Cancel';
import { Document } from './Document';
import { Slip } from './Slip';
import { Standing } from './Standing';
import { StateNotice } from './StateNotice';
import { Undo } from './Undo';

const { booking: words, book } = deskTexts;

/** Is this the person, and may they come in? One booking, and checking it in (R6). */
export default page('desk/booking', function Booking({ appointmentId, fresh }) {
  const operation = useOperation(viewBooking, { appointmentId });
  const who = useOperation(whoAmI, {});
  const arriving = useChange(checkIn);
  const [document, setDocument] = useState('');
  const [arrived, setArrived] = useState(false);
  const scanning = useScan(found => go.instead('desk/booking', { appointmentId: found }));

  const value = operation.state === 'ready' ? operation.value : undefined;
  const booking = value?.booking;
  // Where the day is right the hospital says why it refuses; another day is said without asking.
  const asks = booking?.status === 'booked' && booking.date === value?.today;
  const isFresh = Boolean(fresh) && booking?.status === 'booked';
  const me = who.state === 'ready' ? who.value.staff : undefined;
  const setsReturnDates =
    me !== undefined &&
    booking !== undefined &&
    mayCall(me, setReturnVisit) &&
    within(scopeOf(me, 'returnDates'), {
      departmentId: booking.department.id,
      doctorId: booking.doctor.id,
    });

  const submit = async () => {
    const typed = document.trim();
    const answer = await arriving.send({
      appointmentId,
      provesHolder: true,
      ...defined({ document: typed || undefined }),
    });
    if (!answer) return;
    if ('refusal' in answer) {
      operation.reload();
      return;
    }
    setArrived(true);
    if (value) operation.put({ ...value, ...answer.value });
  };

  return (
    <Page>
      <Body>
        <Loaded of={operation} skeleton={<Skeleton cards={2} lines={4} />}>
          {({ today, booking: shown }) => (
            <>
              {isFresh && <Notice tone="good" message={book.booked} />}
              <Slip booking={shown} today={today} />
              {!isFresh && <StateNotice booking={shown} today={today} arrived={arrived} />}
              {shown.can.checkIn && (
                <Document
                  booking={shown}
                  typed={document}
                  onType={setDocument}
                  mayReveal={mayCall(me, revealDocument)}
                />
              )}
              {setsReturnDates && (shown.status === 'arrived' || shown.status === 'fulfilled') && (
                <Card title={deskTexts.returnVisit.title}>
                  <ReturnDate appointmentId={appointmentId} />
                </Card>
              )}
              <Standing booking={shown} />
              {shown.can.undoCheckIn && (
                <Undo
                  appointmentId={appointmentId}
                  onDone={undone => {
                    setArrived(false);
                    operation.put({ today, booking: undone });
                  }}
                />
              )}
              {shown.can.cancel && (
                <Cancel
                  booking={shown}
                  today={today}
                  onDone={cancelled => operation.put({ today, booking: cancelled })}
                />
              )}
            </>
          )}
        </Loaded>
      </Body>
      {booking && (
        <BottomBar>
          <Refusal of={arriving.refusal ?? scanning.problem} />
          {asks ? (
            <Button
              kind="main"
              text={words.checkIn}
              busyText={words.checkingIn}
              busy={arriving.busy}
              onPress={submit}
            />
          ) : (
            <Button
              kind="main"
              text={words.next}
              busy={scanning.busy}
              busyText={deskTexts.today.scanning}
              onPress={scanning.start}
            />
          )}
        </BottomBar>
      )}
    </Page>
  );
});
