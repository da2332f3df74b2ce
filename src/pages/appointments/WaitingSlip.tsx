import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { sayDate, sayMoment } from '../../../texts/say';
import type { WaitingView } from '../../../types/booking/waiting';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Ways } from '../../parts/Ways';
import { sayPeriod } from '../../timetable/hours';
import type { useLeaveWaiting } from './useLeaveWaiting';
import './WaitingSlip.scss';

const { waiting: words } = texts.pages;

interface Props {
  /** The places of one wish, soonest session first. */
  places: readonly [WaitingView, ...WaitingView[]];
  today: string;
  leaving: ReturnType<typeof useLeaveWaiting>;
}

/**
 * A waiting-list entry (R12): the sessions of one wish, the place in each line, until when; and a
 * button to leave.
 */
export function WaitingSlip({ places, today, leaving }: Props) {
  const [first] = places;
  return (
    <Card>
      {places.length > 1 && (
        <Text className="waiting-any">
          {first.patient.name} · {words.anyOf(places.length)}
        </Text>
      )}
      {places.map(each => (
        <Place key={each.sessionId} of={each} today={today} alone={places.length === 1} />
      ))}
      <Ways>
        <Button
          kind="danger"
          text={words.leave}
          busyText={words.leaving}
          busy={leaving.isLeaving(first)}
          onPress={() => leaving.start(places, today)}
        />
      </Ways>
    </Card>
  );
}

/** One session of the wish, with the place in its line. */
const Place = ({ of, today, alone }: { of: WaitingView; today: string; alone: boolean }) => (
  <View className="waiting-one">
    <View className="waiting-top">
      <Text className="waiting-date">
        {sayDate(of.date, today)} {sayPeriod(of.period)}
      </Text>
      <View className="waiting-standing">
        <Text className="waiting-place">{words.place(of.place)}</Text>
        <Text className="quiet">{words.of(of.of)}</Text>
      </View>
    </View>
    <View className="waiting-what">
      <Text>
        {of.department.name} · {of.doctor.name} {texts.ownNames.title(of.doctor.title)}
      </Text>
      {alone && <Text>{of.patient.name}</Text>}
      <Text className="quiet">{words.closes(sayMoment(of.closesAt, today))}</Text>
    </View>
  </View>
);
