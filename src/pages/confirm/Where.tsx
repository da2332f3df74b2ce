import { Text, View } from '@tarojs/components';
import type { ValueOf } from '../../../types/contract';
import type { viewSession } from '../../../types/patient';
import { texts } from '../../../types/texts';
import { sayDate } from '../../../types/texts/say';
import { go } from '../../go';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Notice } from '../../parts/Notice';

const { confirm: words } = texts.pages;

export type SessionAnswer = ValueOf<typeof viewSession>;

interface Props {
  title?: string;
  view: SessionAnswer;
  slot: number;
}

/** When, where and with whom: what is about to be taken. */
export function Where({ title = words.when, view: { session, today }, slot }: Props) {
  const there = session.slots.find(({ index }) => index === slot);
  return (
    <>
      <Card title={title}>
        <View className="confirm-when">
          <Text className="confirm-date">{sayDate(session.date, today)}</Text>
          {there && (
            <Text className="confirm-time">
              {there.start}–{there.end}
            </Text>
          )}
          <Text className="confirm-place">{session.room}</Text>
          <Text className="confirm-doctor">
            {session.department.name} · {session.doctor.name} {session.doctor.title} ·{' '}
            {texts.clinicTypeTexts[session.clinicType]}
          </Text>
        </View>
      </Card>
      {(!there || session.state !== 'open') && <Gone message={words.gone} wayOn={words.goneNote} />}
      {there && session.state === 'open' && there.left <= 0 && (
        <Gone message={words.full} wayOn={words.fullNote} />
      )}
    </>
  );
}

/** Only a warning: whoever sends the same request again after a lost answer may find their own place taken by themselves. */
const Gone = (sentence: { message: string; wayOn: string }) => (
  <Notice tone="warn" {...sentence}>
    <Button small text={words.otherSlot} onPress={go.back} />
  </Notice>
);
