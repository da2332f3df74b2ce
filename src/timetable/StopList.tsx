import { Text, View } from '@tarojs/components';
import { texts } from '../../texts';
import { sayDate } from '../../texts/say';
import type { ValueOf } from '../../types/contract';
import type { listStops } from '../../types/timetable/listStops';
import { Card } from '../parts/Card';
import { State } from '../parts/State';
import { sessionSigns } from './sessionSigns';
import './StopList.scss';
import { sayPeriod } from './hours';

const { stops: words } = texts.pages;

interface Props {
  title?: string;
  view: ValueOf<typeof listStops>;
}

/** Stopped and substituted sessions, a row each (R9, R22). */
export function StopList({ title, view: { today, stops } }: Props) {
  return (
    <Card title={title} flat>
      {stops.map(({ sessionId, date, period, department, doctor, substitute }) => (
        <View key={sessionId} className="stop">
          <View className="stop-top">
            <Text className="stop-when">
              {words.session(sayDate(date, today), sayPeriod(period))}
            </Text>
            {substitute ? (
              <State word={words.substituted} sign="⇄" tone="warn" />
            ) : (
              <State word={words.stopped} {...sessionSigns.stopped} />
            )}
          </View>
          <Text>{words.of(department.name, doctor.name, doctor.title)}</Text>
          {substitute && (
            <Text className="quiet">{words.instead(substitute.name, substitute.title)}</Text>
          )}
        </View>
      ))}
    </Card>
  );
}
