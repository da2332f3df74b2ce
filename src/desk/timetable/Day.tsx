import { Text, View } from '@tarojs/components';
import { weekdayOf } from '../../../domain/time/time';
import { hoursOf } from '../../../domain/timetable/periods';
import { texts } from '../../../texts';
import { deskTexts } from '../../../texts/desk';
import { sayDate } from '../../../texts/say';
import type { SessionHeadView } from '../../../types/timetable/sessions';
import { State } from '../../parts/State';
import { aria } from '../../phone/aria';
import './index.scss';
import { hospitalHours, sayPeriod } from '../../timetable/hours';
import { bookedOf, Shares } from '../../timetable/Shares';

const { timetable: words, stops, change } = deskTexts;

interface Props {
  day: { date: string; closed?: string | undefined; sessions: SessionHeadView[] };
  today: string;
  onPress: (sessionId: string) => void;
}

/** A day of the week with its sessions. */
export const Day = ({ day: { date, closed, sessions }, today, onPress }: Props) => (
  <View className="week-day">
    <View className="heading" {...aria({ role: 'heading' })}>
      <Text>{sayDate(date, date === today ? today : undefined)}</Text>
    </View>
    {closed !== undefined && sessions.length === 0 && (
      <Text className="week-none">{words.closed(closed)}</Text>
    )}
    {closed === undefined && sessions.length === 0 && (
      <Text className="week-none">{words.none}</Text>
    )}
    {sessions.map(session => (
      <One key={session.sessionId} session={session} onPress={() => onPress(session.sessionId)} />
    ))}
  </View>
);

/** The start and end of a session; empty if it lasts its whole period. */
function ownTimes({ date, period, start, end }: SessionHeadView): string {
  const held = hoursOf(hospitalHours(), weekdayOf(date)).find(each => each.period === period);
  return held?.start === start && held.end === end ? '' : change.times(start, end);
}

function One({ session, onPress }: { session: SessionHeadView; onPress: () => void }) {
  const { doctor, period, room, capacity, waiting, state, insteadOf, byHand } = session;
  const own = ownTimes(session);
  return (
    <View
      className={state === 'stopped' ? 'week-session week-stopped' : 'week-session'}
      hoverClass="cell-pressed"
      onClick={onPress}
      {...aria({ role: 'button' })}
    >
      <Text className="week-doctor">
        {sayPeriod(period)} {doctor.name}
      </Text>
      {state === 'stopped' && <State word={stops.stopped} sign="×" tone="bad" />}
      {insteadOf && <State word={stops.substituted(insteadOf.name)} sign="⇄" tone="warn" />}
      {own && <Text className="week-part">{own}</Text>}
      <View className="week-parts">
        <Text className="week-part">{texts.clinicTypeTexts[session.clinicType]}</Text>
        <Text className="week-part">{room}</Text>
      </View>
      <Text className="quiet">
        {words.booked(bookedOf(session), capacity)}
        {waiting > 0 && ` · ${words.waiting(waiting)}`}
      </Text>
      <Shares session={session} />
      {byHand && <Text className="quiet">{words.byHand}</Text>}
    </View>
  );
}
