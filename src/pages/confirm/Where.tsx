import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { sayDate } from '../../../texts/say';
import type { ValueOf } from '../../../types/contract';
import type { viewSession } from '../../../types/timetable/viewSession';
import { go } from '../../go';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Notice } from '../../parts/Notice';
import './index.scss';

const { confirm: words, refused } = texts.pages;

export type SessionAnswer = ValueOf<typeof viewSession>;

interface Props {
  title?: string;
  view: SessionAnswer;
  slot: number;
  /** Whether a refusal on the page already says that the slot is not free. */
  known?: boolean;
}

/** Time, place and doctor of the slot that is being booked. */
export function Where({ title = words.when, view: { session, today }, slot, known }: Props) {
  const chosenSlot = session.slots.find(({ index }) => index === slot);
  return (
    <>
      <Card title={title}>
        <View className="confirm-when">
          <Text className="confirm-date">{sayDate(session.date, today)}</Text>
          {chosenSlot && (
            <Text className="confirm-time">
              {chosenSlot.start}–{chosenSlot.end}
            </Text>
          )}
          <Text className="confirm-place">{session.room}</Text>
          <Text className="confirm-doctor dotted">
            {session.department.name} · {session.doctor.name}{' '}
            {texts.ownNames.title(session.doctor.title)} ·{' '}
            {texts.clinicTypeTexts[session.clinicType]}
          </Text>
        </View>
      </Card>
      {!known && <Gone view={session} slot={slot} />}
    </>
  );
}

interface GoneProps {
  view: SessionAnswer['session'];
  slot: number;
}

/**
 * Warns that the slot is no longer free. It is only a warning: after a lost answer the slot may be
 * taken by the user's own first request, and sending it again finds that booking.
 */
function Gone({ view: { state, slots }, slot }: GoneProps) {
  const chosenSlot = slots.find(({ index }) => index === slot);
  const sentence =
    state === 'stopped'
      ? { message: words.stopped, wayOn: words.stoppedNote }
      : state === 'full'
        ? { message: words.allFull, wayOn: words.allFullNote }
        : !chosenSlot || state !== 'open'
          ? { message: words.gone, wayOn: words.goneNote }
          : chosenSlot.left <= 0
            ? { message: words.full, wayOn: words.fullNote }
            : undefined;
  return sentence ? (
    <Notice tone="warn" {...sentence}>
      <Button small text={refused.otherSlot} onPress={go.back} />
    </Notice>
  ) : null;
}
