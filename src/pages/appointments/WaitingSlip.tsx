import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { sayDate, sayMoment } from '../../../texts/say';
import type { WaitingView } from '../../../types/booking/waiting';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Ways } from '../../parts/Ways';
import type { useLeaveWaiting } from './useLeaveWaiting';
import './WaitingSlip.scss';
import { sayPeriod } from '../../timetable/hours';

const { waiting: words } = texts.pages;

interface Props {
  waiting: WaitingView;
  today: string;
  leaving: ReturnType<typeof useLeaveWaiting>;
}

/** A place in a waiting list (R12): the session, the place, until when it waits; and a button to leave. */
export function WaitingSlip({ waiting, today, leaving }: Props) {
  const { date, period, department, doctor, patient, place, of, closesAt } = waiting;
  return (
    <Card>
      <View className="waiting-top">
        <Text className="waiting-date">
          {sayDate(date, today)} {sayPeriod(period)}
        </Text>
        <View className="waiting-standing">
          <Text className="waiting-place">{words.place(place)}</Text>
          <Text className="quiet">{words.of(of)}</Text>
        </View>
      </View>
      <View className="waiting-what">
        <Text>
          {department.name} · {doctor.name} {texts.ownNames.title(doctor.title)}
        </Text>
        <Text>{patient.name}</Text>
        <Text className="quiet">{words.closes(sayMoment(closesAt, today))}</Text>
      </View>
      <Ways>
        <Button
          kind="danger"
          text={words.leave}
          busyText={words.leaving}
          busy={leaving.isLeaving(waiting)}
          onPress={() => leaving.start(waiting, today)}
        />
      </Ways>
    </Card>
  );
}
