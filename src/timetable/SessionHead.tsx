import { Text, View } from '@tarojs/components';
import { deskTexts } from '../../texts/desk';
import type { SessionHeadView } from '../../types/timetable/sessions';
import '../parts/Cell.scss';
import { State } from '../parts/State';
import './SessionHead.scss';
import { sayPeriod } from './hours';

const { stops: words } = deskTexts;

/** The doctor, the period and the state of a session. */
export function SessionHead({ session }: { session: SessionHeadView }) {
  const { doctor, period, state, insteadOf } = session;
  return (
    <View className="session-head">
      <Text className="session-doctor">
        {doctor.name} · {sayPeriod(period)}
      </Text>
      {state === 'stopped' && <State word={words.stopped} sign="×" tone="bad" />}
      {insteadOf && <State word={words.substituted(insteadOf.name)} sign="⇄" tone="warn" />}
    </View>
  );
}
