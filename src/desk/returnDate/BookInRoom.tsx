import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { daysOf, firstOpenDay } from '../../../domain/timetable/days';
import { deskTexts } from '../../../texts/desk';
import { sayDate } from '../../../texts/say';
import { bookReturn } from '../../../types/booking/bookReturn';
import type { ValueOf } from '../../../types/contract';
import type { SessionView, SlotView } from '../../../types/timetable/scheduling';
import { viewDoctor } from '../../../types/timetable/viewDoctor';
import { type SentChange, useChange } from '../../api/useChange';
import { useOperation } from '../../api/useOperation';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Refusal } from '../../parts/Refusal';
import { Skeleton } from '../../parts/Skeleton';
import { Ways } from '../../parts/Ways';
import { DayStrip } from '../../timetable/DayStrip';
import { sayPeriod } from '../../timetable/hours';
import { SlotGrid } from '../../timetable/SlotGrid';
import './BookInRoom.scss';

const { bookInRoom: words } = deskTexts;

interface Props {
  /** Today's visit, in which the return visit is booked. */
  appointmentId: string;
  /** The doctor who uses the page. */
  doctorId: string;
}

type Booking = ValueOf<typeof bookReturn>['booking'];

/** Books the return visit in the doctor's own sessions while the patient is there (R13). */
export function BookInRoom({ appointmentId, doctorId }: Props) {
  const operation = useOperation(viewDoctor, { doctorId });
  const [booked, setBooked] = useState<Booking>();
  return (
    <Card title={words.title}>
      <Loaded of={operation} skeleton={<Skeleton cards={1} lines={4} />}>
        {({ today, sessions }) =>
          booked ? (
            <Notice
              tone="good"
              message={words.done(sayDate(booked.date, today), booked.start, booked.number)}
              wayOn={words.doneNote(booked.room)}
            />
          ) : (
            <Choosing
              {...{ appointmentId, today }}
              sessions={sessions.filter(({ state }) => state === 'open')}
              onBooked={setBooked}
              onRefused={operation.reload}
            />
          )
        }
      </Loaded>
    </Card>
  );
}

interface ChoosingProps {
  appointmentId: string;
  today: string;
  /** The sessions that can be booked. */
  sessions: SessionView[];
  onBooked: (booking: Booking) => void;
  onRefused: () => void;
}

function Choosing({ appointmentId, today, sessions, onBooked, onRefused }: ChoosingProps) {
  const days = daysOf(sessions);
  const [picked, setPicked] = useState<string>();
  const [chosen, choose] = useState<{ session: SessionView; slot: SlotView }>();
  const booking = useChange(bookReturn);
  const date = picked ?? firstOpenDay(days)?.date;
  if (!date) return <Notice message={words.none} wayOn={words.noneNote} />;
  const submit = async () => {
    if (!chosen) return;
    const { session, slot } = chosen;
    const { sessionId } = session;
    const answer = await booking.send({ appointmentId, sessionId, slot: slot.index });
    if (answer?.ok) onBooked(answer.value.booking);
    else if (answer) onRefused();
  };
  const again = () => {
    booking.forget();
    choose(undefined);
  };
  if (chosen)
    return <Chosen {...{ ...chosen, today, booking }} onOther={again} onSubmit={submit} />;
  return (
    <>
      <Text className="quiet">{words.note}</Text>
      <View className="in-room-days">
        <DayStrip
          label={words.title}
          days={days}
          today={today}
          chosen={date}
          onChoose={setPicked}
        />
      </View>
      {sessions
        .filter(session => session.date === date)
        .map(session => (
          <View key={session.sessionId} className="in-room">
            <Text className="in-room-period">{sayPeriod(session.period)}</Text>
            <SlotGrid slots={session.slots} onChoose={slot => choose({ session, slot })} />
          </View>
        ))}
    </>
  );
}

interface ChosenProps {
  session: SessionView;
  slot: SlotView;
  today: string;
  booking: SentChange<typeof bookReturn>;
  onOther: () => void;
  onSubmit: () => void;
}

/** The tapped slot, with a button to book it. */
const Chosen = ({ session, slot, today, booking, onOther, onSubmit }: ChosenProps) => (
  <>
    <Text className="return-date-day">
      {words.chosen(sayDate(session.date, today), slot.start)}
    </Text>
    <Refusal of={booking.refusal} />
    <Ways>
      <Button text={words.other} disabled={booking.busy} onPress={onOther} />
      <Button
        kind="main"
        text={words.submit}
        busyText={words.submitting}
        busy={booking.busy}
        onPress={onSubmit}
      />
    </Ways>
  </>
);
