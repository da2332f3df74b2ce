import { mayCall } from '../../../domain/access/member';
import { scopeOf, within } from '../../../domain/access/scope';
import { deskTexts } from '../../../texts/desk';
import { whoAmI } from '../../../types/access/whoAmI';
import { type BookingView, viewBooking } from '../../../types/booking/viewBooking';
import { setReturnVisit } from '../../../types/returns/setReturnVisit';
import { revealDocument } from '../../../types/visits/revealDocument';
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
import { Proof } from './Proof';
import { Slip } from './Slip';
import { Standing } from './Standing';
import { StateNotice } from './StateNotice';
import { Undo } from './Undo';
import { useArriving } from './useArriving';

const { booking: words, book } = deskTexts;

/** Is this the person, and may they come in? One booking, and checking it in (R6). */
export default page('desk/booking', function Booking({ appointmentId, fresh }) {
  const operation = useOperation(viewBooking, { appointmentId });
  const scanning = useScan(found => go.instead('desk/booking', { appointmentId: found }));
  const value = operation.state === 'ready' ? operation.value : undefined;
  const booking = value?.booking;
  const put = (changed: BookingView) => {
    if (value) operation.put({ ...value, booking: changed });
  };
  const arriving = useArriving(appointmentId, booking, {
    onArrived: put,
    onRefused: operation.reload,
  });
  // On the visit's day the button is there even where checking in is over, and the hospital says why; on other days the page does.
  const asks = booking?.status === 'booked' && booking.date === value?.today;

  return (
    <Page>
      <Body>
        <Loaded of={operation} skeleton={<Skeleton cards={2} lines={4} />}>
          {({ today, booking: shown }) => (
            <Shown
              booking={shown}
              today={today}
              fresh={Boolean(fresh)}
              arriving={arriving}
              onChanged={put}
            />
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
              onPress={arriving.submit}
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

interface ShownProps {
  booking: BookingView;
  today: string;
  /** The desk booked it a moment ago, on the page before. */
  fresh: boolean;
  arriving: ReturnType<typeof useArriving>;
  onChanged: (booking: BookingView) => void;
}

/** Everything about the booking, and what else can be done with it now. */
function Shown({ booking, today, fresh, arriving, onChanged }: ShownProps) {
  const who = useOperation(whoAmI, {});
  const me = who.state === 'ready' ? who.value.staff : undefined;
  const { appointmentId, can, department, doctor } = booking;
  const setsReturnDates =
    me !== undefined &&
    mayCall(me, setReturnVisit) &&
    within(scopeOf(me, 'returnDates'), { departmentId: department.id, doctorId: doctor.id });
  const isFresh = fresh && booking.status === 'booked';
  const came = booking.status === 'arrived' || booking.status === 'fulfilled';
  return (
    <>
      {isFresh && <Notice tone="good" message={book.booked} />}
      <Slip booking={booking} today={today} />
      {!isFresh && <StateNotice booking={booking} today={today} arrived={arriving.arrived} />}
      {can.checkIn && (
        <Document
          booking={booking}
          document={arriving.document}
          mayReveal={mayCall(me, revealDocument)}
        />
      )}
      {can.proveHolder && <Proof on={arriving.proof.on} onChange={arriving.proof.switch} />}
      {setsReturnDates && came && (
        <Card title={deskTexts.returnVisit.title}>
          <ReturnDate appointmentId={appointmentId} />
        </Card>
      )}
      <Standing booking={booking} />
      {can.undoCheckIn && (
        <Undo
          appointmentId={appointmentId}
          onDone={undone => {
            arriving.forget();
            onChanged(undone);
          }}
        />
      )}
      {can.cancel && <Cancel booking={booking} today={today} onDone={onChanged} />}
    </>
  );
}
