import { Image, Text, View } from '@tarojs/components';
import { useMemo, useState } from 'react';
import { at } from '../../../domain/time/time';
import { texts } from '../../../texts';
import { sayDate, sayTime } from '../../../texts/say';
import type { AppointmentView } from '../../../types/booking/appointment';
import type { ValueOf } from '../../../types/contract';
import { viewAppointment } from '../../../types/visits/viewAppointment';
import { useOperation } from '../../api/useOperation';
import { DayState } from '../../booking/DayState';
import { FloorPicture } from '../../booking/FloorPicture';
import { justBooked } from '../../booking/justBooked';
import { KeptNotice } from '../../booking/KeptNotice';
import { keptVisit } from '../../booking/keptVisits';
import { qrCode } from '../../booking/qrCode';
import { sayReport } from '../../booking/sayReport';
import { Ticket } from '../../booking/Ticket';
import { useCancel } from '../../booking/useCancel';
import { type Day, unknownDay, useDay } from '../../booking/useDay';
import { visitPicture } from '../../booking/visitPicture';
import { go } from '../../go';
import { useConsents } from '../../notices/useConsents';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Body, Page } from '../../parts/Page';
import { ReadAloud } from '../../parts/ReadAloud';
import { Refusal } from '../../parts/Refusal';
import { Skeleton } from '../../parts/Skeleton';
import { aria } from '../../phone/aria';
import { addToCalendar } from '../../phone/calendar';
import { sharePicture } from '../../phone/picture';
import { tell } from '../../phone/tell';
import { ReturnState } from '../../returns/ReturnState';
import { useHospital } from '../../theme/hospital';
import { page } from '../page';
import { Alternatives } from './Alternatives';
import { Coming } from './Coming';
import { ChangedByHospital, StateNotice, Substituted } from './StateNotice';
import { WillCome } from './WillCome';
import './index.scss';

const { appointment: words } = texts.pages;

type Seen = ValueOf<typeof viewAppointment>;

/** The ticket of an appointment with its code, and buttons to cancel and move it. */
export default page('pages/appointment', function Appointment({ appointmentId, fresh }) {
  const [known] = useState(() => justBooked.take(appointmentId));
  const operation = useOperation(viewAppointment, { appointmentId }, known);
  const cancelling = useCancel(appointment => {
    if (operation.state === 'ready') operation.put({ ...operation.value, appointment });
  }, operation.reload);
  const askConsents = useConsents('booked');
  const seen = operation.state === 'ready' ? operation.value : undefined;
  const day = useDay(seen && [seen.appointment], seen?.today);
  const kept = keptVisit(operation, appointmentId);
  const leave = async () => {
    await askConsents();
    go('pages/home');
  };
  const booked = operation.state === 'ready' && operation.value.appointment.status === 'booked';
  return (
    <Page>
      <Body>
        {kept ? (
          <>
            <KeptNotice at={kept.at} onRetry={operation.reload} />
            <TicketWithCode appointment={kept.appointment} today={kept.today} day={unknownDay} />
          </>
        ) : (
          <Loaded of={operation} skeleton={<Skeleton cards={1} lines={6} />}>
            {view => (
              <>
                {booked && fresh && <Fresh fresh={fresh} />}
                {view.asks && (
                  <WillCome
                    appointment={view.appointment}
                    today={view.today}
                    onAnswered={appointment => operation.put({ ...view, appointment, asks: false })}
                    cancelling={cancelling}
                  />
                )}
                <Visit view={{ ...view, appointment: day.stands(view.appointment) }} day={day} />
                {view.appointment.status === 'booked' && <ReadAloud text={aloud(view)} />}
                <Refusal of={cancelling.refusal} />
                <Ways appointment={view.appointment} today={view.today} cancelling={cancelling} />
              </>
            )}
          </Loaded>
        )}
      </Body>
      {booked && fresh && (
        <BottomBar>
          <Button kind="main" text={words.done} onPress={leave} />
        </BottomBar>
      )}
    </Page>
  );
});

/** The visit in whole sentences, to be read aloud. */
function aloud({ appointment, today }: Seen): string {
  const { date, start, department, doctor, room, number, reportBy } = appointment;
  const visit = words.aloud(`${sayDate(date, today)} ${start}`, department.name, doctor.name);
  return `${visit}${words.aloudNumber(number, room)}${sayReport(date, reportBy, today)}`;
}

/** Says that the visit was just booked or moved, and which messages will be sent. */
const Fresh = ({ fresh }: { fresh: '1' | '2' }) => (
  <>
    {fresh === '1' ? (
      <Notice tone="good" message={words.booked} wayOn={words.bookedNote} />
    ) : (
      <Notice tone="good" message={words.moved} wayOn={words.movedNote} />
    )}
    <Coming />
  </>
);

/** The ticket, its state, and the return date that was set at the visit. */
function Visit({ view: { today, appointment, returnVisit }, day }: { view: Seen; day: Day }) {
  const booked = appointment.status === 'booked';
  return (
    <>
      {booked && appointment.substituted && <Substituted appointment={appointment} today={today} />}
      {booked && !appointment.substituted && (
        <ChangedByHospital appointment={appointment} today={today} />
      )}
      {booked && appointment.coming && <Notice tone="good" message={words.coming} />}
      <TicketWithCode appointment={appointment} today={today} day={day} />
      {(appointment.status === 'booked' || appointment.status === 'arrived') && (
        <FloorPicture room={appointment.room} />
      )}
      <StateNotice appointment={appointment} today={today} />
      {returnVisit && returnVisit.state !== 'withdrawn' && (
        <Card flat>
          <Cell
            title={texts.pages.returns.set(sayDate(returnVisit.date, today))}
            note={returnVisit.note}
            value={<ReturnState state={returnVisit.state} />}
            onPress={() => go('pages/returns')}
          />
        </Card>
      )}
    </>
  );
}

/** The ticket with what to do now and, until the check-in, the code. */
const TicketWithCode = ({ appointment, today, day }: Parameters<typeof DayState>[0]) => (
  <Ticket appointment={appointment} today={today}>
    {appointment.status !== 'noshow' && (
      <DayState appointment={appointment} today={today} day={day} />
    )}
    {appointment.status === 'booked' && <Code code={appointment.code} />}
  </Ticket>
);

interface WaysProps {
  appointment: AppointmentView;
  today: string;
  cancelling: ReturnType<typeof useCancel>;
}

/** The buttons: move and cancel while it is booked, book again afterwards. */
function Ways({ appointment, today, cancelling }: WaysProps) {
  const { name: hospital } = useHospital();
  const { appointmentId, status, cancelledBy, cancellation, doctor, date } = appointment;
  if (status === 'booked') {
    if (cancellation.cost === 'notPossible') return null;
    return (
      <View className="appointment-ways">
        <Button text={words.calendar} onPress={() => intoCalendar(appointment)} />
        <Button text={words.share} onPress={() => toFamily(appointment, hospital)} />
        {cancellation.cost === 'free' && (
          <Button
            text={words.move}
            onPress={() => go('pages/doctor', { doctorId: doctor.id, date, move: appointmentId })}
          />
        )}
        <Button
          kind="danger"
          text={words.cancel}
          busyText={words.cancelling}
          busy={cancelling.busy === appointmentId}
          onPress={() => cancelling.start(appointment, today)}
        />
      </View>
    );
  }
  if (status === 'fulfilled' || (status === 'arrived' && date < today)) {
    return (
      <View className="appointment-ways">
        <Button
          text={words.bookDoctorAgain(doctor.name)}
          onPress={() => go('pages/doctor', { doctorId: doctor.id })}
        />
      </View>
    );
  }
  if (status !== 'cancelled' && status !== 'noshow') return null;
  const byHospital = cancelledBy === 'hospital';
  return (
    <>
      {status === 'cancelled' && byHospital && <Alternatives appointment={appointment} />}
      <View className="appointment-ways">
        <Button
          kind={byHospital ? 'quiet' : 'main'}
          text={words.again}
          onPress={() => go('pages/doctor', { doctorId: doctor.id })}
        />
        {(status === 'noshow' || appointment.cancelledLate) && (
          <Button
            text={words.strikes}
            onPress={() => go('pages/strikes', { patientId: appointment.patient.patientId })}
          />
        )}
      </View>
    </>
  );
}

/** Sends the visit to the family as a picture, without the code. */
async function toFamily(appointment: AppointmentView, hospital: string): Promise<void> {
  const notGiven = await sharePicture(visitPicture(appointment, hospital), words.pictureName);
  if (notGiven !== 'stopped') tell(notGiven ? words.notShared : words.shared);
}

/** Adds the visit to the phone's calendar. */
async function intoCalendar(appointment: AppointmentView): Promise<void> {
  const { department, doctor, date, end, startsAt, room, number, reportBy } = appointment;
  const notGiven = await addToCalendar({
    title: words.calendarEvent(department.name, doctor.name),
    startsAt,
    endsAt: at(date, end),
    place: room,
    note: words.calendarNote(number, sayTime(reportBy)),
  });
  if (notGiven !== 'stopped')
    tell(notGiven ? texts.pages.common.notGiven.calendar : words.calendarAdded);
}

/** The code for the desk, black on white in every view, with its letters below. */
function Code({ code }: { code: string }) {
  const source = useMemo(() => qrCode(code), [code]);
  return (
    <View className="code">
      <Text className="code-how">{words.code}</Text>
      <View className="code-paper">
        <Image
          className="code-image"
          src={source}
          mode="aspectFit"
          {...aria({ role: 'img', label: `${words.codeLabel} ${code}` })}
        />
      </View>
      <Text className="code-letters" userSelect>
        {code}
      </Text>
    </View>
  );
}
