import { mayCall } from '../../../domain/access/member';
import { scopeOf, within } from '../../../domain/access/scope';
import { hasCome } from '../../../domain/booking/appointment';
import { deskTexts } from '../../../texts/desk';
import { whoAmI } from '../../../types/access/whoAmI';
import { type BookingView, viewBooking } from '../../../types/booking/viewBooking';
import type { ValueOf } from '../../../types/contract';
import { setReturnVisit } from '../../../types/returns/setReturnVisit';
import { revealDocument } from '../../../types/visits/revealDocument';
import type { Me } from '../../access/roles';
import { canPrint, printHtml } from '../../api/files';
import { type OperationState, useOperation } from '../../api/useOperation';
import { Slip } from '../../booking/Slip';
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
import { useHospital } from '../../theme/hospital';
import { ArrivalsOfPage } from '../../visits/ArrivalsOfPage';
import { useArrivals } from '../../visits/arrivals';
import { useScan } from '../../visits/useScan';
import { page } from '../page';
import { Beside } from '../today/Beside';
import { Cancel } from './Cancel';
import { Document } from './Document';
import { Proof } from './Proof';
import { Refer } from './Refer';
import { Standing } from './Standing';
import { StateNotice } from './StateNotice';
import { slipHtml } from './slipHtml';
import { Undo } from './Undo';
import { useArriving } from './useArriving';

const { booking: words, book } = deskTexts;

/** One booking with the person's details, and its check-in (R6). Scanning opens the next one. */
export default page('desk/booking', function Booking({ appointmentId, fresh }) {
  const operation = useOperation(viewBooking, { appointmentId });
  const openNext = (found: string) => go.instead('desk/booking', { appointmentId: found });
  const who = useOperation(whoAmI, {});
  const me =
    who.state === 'ready' && who.value.staff
      ? { ...who.value.staff, today: who.value.today }
      : undefined;
  const today = operation.state === 'ready' ? operation.value.today : me?.today;
  return (
    <Page beside={me && <Beside me={me} />}>
      <ArrivalsOfPage today={today} onFound={openNext}>
        <Opened
          me={me}
          appointmentId={appointmentId}
          fresh={Boolean(fresh)}
          operation={operation}
        />
      </ArrivalsOfPage>
    </Page>
  );
});

interface OpenedProps {
  /** Undefined until it is known who uses the page. */
  me: Me | undefined;
  appointmentId: string;
  fresh: boolean;
  operation: OperationState<ValueOf<typeof viewBooking>>;
}

function Opened({ me, appointmentId, fresh, operation }: OpenedProps) {
  const arrivals = useArrivals();
  const scanning = useScan(code => arrivals?.take(code));
  const value = operation.state === 'ready' ? operation.value : undefined;
  const booking = value?.booking;
  const put = (changed: BookingView) => {
    if (value) operation.put({ ...value, booking: changed });
  };
  const arriving = useArriving(appointmentId, booking, {
    onArrived: put,
    onRefused: operation.reload,
  });
  // On the visit's day the button is shown even when checking in is over, and the hospital says
  // why; on other days the page does.
  const isToday = booking !== undefined && booking.date === value?.today;
  const isOverdue = arriving.refusal?.code === 'CHECK_IN_OVER';
  const asks = isToday && booking.status === 'booked' && !isOverdue;
  const isLate = isToday && (booking.status === 'noshow' || isOverdue);
  return (
    <>
      <Body>
        <Loaded of={operation} skeleton={<Skeleton cards={2} lines={4} />}>
          {({ today, booking: shown }) => (
            <Shown
              me={me}
              booking={shown}
              today={today}
              fresh={fresh}
              arriving={arriving}
              onChanged={put}
            />
          )}
        </Loaded>
      </Body>
      {booking && (
        <BottomBar>
          <Refusal of={arriving.refusal ?? scanning.problem} />
          <MainAction
            booking={booking}
            asks={asks}
            isLate={isLate}
            arriving={arriving}
            onNext={scanning.start}
          />
        </BottomBar>
      )}
    </>
  );
}

interface ActionProps {
  booking: BookingView;
  /** Whether the booking is one to check in today. */
  asks: boolean;
  /** Whether it was missed today, so that its patient is registered as a latecomer. */
  isLate: boolean;
  arriving: ReturnType<typeof useArriving>;
  onNext: () => void;
}

/** The next step of the page: checking in, registering a latecomer, or the next patient. */
function MainAction({ booking: { appointmentId }, asks, isLate, arriving, onNext }: ActionProps) {
  const arrivals = useArrivals();
  const busy = Boolean(arrivals?.busy);
  if (asks)
    return (
      <Button
        kind="main"
        focus
        text={words.checkIn}
        busyText={words.checkingIn}
        busy={arriving.busy}
        onPress={arriving.submit}
      />
    );
  return isLate && arrivals?.last?.kind !== 'arrived' ? (
    <Button
      kind="main"
      focus
      text={deskTexts.arriving.register}
      busyText={deskTexts.arriving.registering}
      busy={busy}
      onPress={() => arrivals?.register({ appointmentId })}
    />
  ) : (
    <Button
      kind="main"
      focus
      text={words.next}
      busyText={deskTexts.today.scanning}
      busy={busy}
      onPress={onNext}
    />
  );
}

interface ShownProps {
  me: Me | undefined;
  booking: BookingView;
  today: string;
  /** The desk just booked it on the page before. */
  fresh: boolean;
  arriving: ReturnType<typeof useArriving>;
  onChanged: (booking: BookingView) => void;
}

/** Everything about the booking, and the other actions that are possible now. */
function Shown({ me, booking, today, fresh, arriving, onChanged }: ShownProps) {
  const own = useHospital();
  const telephone = own.servicePhone;
  const { appointmentId, can, department, doctor } = booking;
  const setsReturnDates =
    me !== undefined &&
    mayCall(me, setReturnVisit) &&
    within(scopeOf(me, 'returnDates'), { departmentId: department.id, doctorId: doctor.id });
  const isFresh = fresh && booking.status === 'booked';
  const came = hasCome(booking);
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
      {can.refer && <Refer appointmentId={appointmentId} onDone={onChanged} />}
      {canPrint && booking.status === 'booked' && (
        <Button
          text={words.printSlip}
          onPress={() => printHtml(slipHtml(booking, { name: own.name, telephone }))}
        />
      )}
      {can.move && (
        <Button text={book.moveEntry} onPress={() => go('desk/book', { move: appointmentId })} />
      )}
      {can.cancel && <Cancel booking={booking} today={today} onDone={onChanged} />}
    </>
  );
}
