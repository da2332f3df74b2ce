import { Text, View } from '@tarojs/components';
import { dayCard } from '../../domain/booking/dayCard';
import { texts } from '../../texts';
import { dayWords, sayTime } from '../../texts/say';
import type { AppointmentView } from '../../types/booking/appointment';
import type { QueuePlace } from '../../types/queue/place';
import { useConsents } from '../notices/useConsents';
import { Button } from '../parts/Button';
import { aria } from '../phone/aria';
import { useHospitalSaid } from '../theme/hospital';
import type { Day } from './useDay';
import './DayState.scss';

const { dayCard: words } = texts.pages;

interface Props {
  appointment: AppointmentView;
  today: string;
  day: Day;
}

/**
 * The facts and the next step for the patient of a visit: the same on the card at home, on the
 * ticket and in the list.
 */
export function DayState({ appointment, today, day }: Props) {
  const { bring } = useHospitalSaid();
  const { room, start, startsAt, date } = appointment;
  const card = dayCard(appointment, day.placeOf(appointment), today, day.now ?? startsAt - 1);
  if (!card) return null;
  const name = day.guideOf(appointment);
  const guide = name ? [words.guide(name)] : [];
  const on = (time: string) => (date === today ? time : `${dayWords(date, today).name} ${time}`);
  switch (card.state) {
    case 'before':
      return (
        <Said
          main={words.before(on(start), sayTime(card.latest))}
          notes={[...guide, ...(bring ? [words.bring(bring)] : [])]}
        />
      );
    case 'late':
      return <Said tone="now" main={words.late(sayTime(card.latest))} notes={guide} />;
    case 'arrived':
      return <Said main={words.arrived(room)} notes={[words.arrivedNote]} />;
    case 'waiting':
      return <Waiting place={card.place} room={room} />;
    case 'called':
      return <Said tone="now" main={words.called(room)} notes={[]} />;
    case 'seen':
      return <Said main={words.seen} notes={[]} />;
    case 'missed':
      return <Said tone="over" main={words.missed} notes={[words.missedNote]} />;
  }
}

function Waiting({ place, room }: { place: QueuePlace; room: string }) {
  const { before, serving, minutes, passed } = place;
  const ask = useConsents('queue');
  return (
    <Said
      main={before ? words.waiting(before) : words.next}
      notes={[
        serving === undefined ? words.notBegun : words.serving(serving),
        // While the doctor has not begun, "in a moment" would be wrong.
        ...(serving === undefined && !minutes ? [] : [words.about(minutes)]),
        ...(passed ? [words.passed] : []),
        words.arrived(room),
      ]}
    >
      {before > 0 && <Button small text={words.tell} onPress={ask} />}
    </Said>
  );
}

interface SaidProps {
  tone?: 'now' | 'over';
  main: string;
  notes: readonly string[];
  children?: React.ReactNode;
}

const Said = ({ tone, main, notes, children }: SaidProps) => (
  <View
    className={tone ? `day-state day-state-${tone}` : 'day-state'}
    {...aria({ role: 'status' })}
  >
    <Text className="day-state-main">{main}</Text>
    {notes.map(note => (
      <Text key={note} className="day-state-note">
        {note}
      </Text>
    ))}
    {children}
  </View>
);
