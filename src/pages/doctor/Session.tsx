import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { sayMoment, sayYuan } from '../../../texts/say';
import type { WaitingView } from '../../../types/booking/waiting';
import type { SessionView } from '../../../types/timetable/scheduling';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { State } from '../../parts/State';
import { Ways } from '../../parts/Ways';
import { sayPeriod } from '../../timetable/hours';
import { SlotGrid } from '../../timetable/SlotGrid';
import { sessionSigns } from '../../timetable/sessionSigns';

const { doctor: words } = texts.pages;

interface SessionProps {
  session: SessionView;
  today: string;
  current: number | undefined;
  /** The account's patients who wait for a place of it. */
  waiting: WaitingView[];
  /** Opens its waiting list; undefined while an appointment is moved. */
  onWait: (() => void) | undefined;
  onChoose: (slot: number) => void;
}

/** One session of the doctor, in one period. */
export function Session({ session, today, current, waiting, onWait, onChoose }: SessionProps) {
  const { state, period, clinicType, room, fee, slots } = session;
  return (
    <Card>
      <View className="doctor-session-head">
        <Text className="session-period">{sayPeriod(period)}</Text>
        <State word={texts.sessionStateTexts[state]} {...sessionSigns[state]} />
      </View>
      <View className="session-facts">
        <Text className="quiet">
          {texts.clinicTypeTexts[clinicType]} · {room}
          {fee !== undefined && ` · ${words.fee(sayYuan(fee))}`}
        </Text>
      </View>
      {state === 'open' ? (
        <>
          <SlotGrid slots={slots} current={current} onChoose={slot => onChoose(slot.index)} />
          <Text className="session-hint">{words.pick}</Text>
        </>
      ) : (
        <Text>{state === 'full' && !onWait ? words.fullMoving : reason(session, today)}</Text>
      )}
      {waiting.length > 0 && (
        <View className="session-line">
          {waiting.map(({ patient, place, of }) => (
            <State
              key={patient.patientId}
              word={words.inLine(patient.name, place, of)}
              sign="…"
              tone="good"
            />
          ))}
        </View>
      )}
      {state === 'full' && onWait && (
        <Ways>
          <Button text={words.wait} onPress={onWait} />
        </Ways>
      )}
    </Card>
  );
}

function reason({ state, opensAt, closesAt }: SessionView, today: string): string {
  if (state === 'opensLater') return words.opens(sayMoment(opensAt, today));
  if (state === 'closed') return words.closed(sayMoment(closesAt, today));
  return state === 'stopped' ? words.stopped : words.full;
}
