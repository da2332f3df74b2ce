import { Text, View } from '@tarojs/components';
import { mayCall } from '../../../domain/access/member';
import { worksWithBookings } from '../../../domain/access/scope';
import { texts } from '../../../texts';
import { deskTexts } from '../../../texts/desk';
import { sayTime } from '../../../texts/say';
import type { InQueue, QueueView } from '../../../types/queue/queue';
import { setReturnVisit } from '../../../types/returns/setReturnVisit';
import type { Me } from '../../access/roles';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Empty } from '../../parts/Empty';
import { Refusal } from '../../parts/Refusal';
import { Ways } from '../../parts/Ways';
import type { QueueSteps } from './useQueue';

const { queue: words } = deskTexts;

interface Props {
  queue: QueueView;
  steps: QueueSteps;
}

/** A patient's visit at a glance: the slot, the kind of visit, the channel. */
export const sayVisit = ({ start, visit, channel }: InQueue): string =>
  [
    start,
    texts.visitTexts[visit],
    ...(channel === 'wechat' ? [] : [texts.channelTexts[channel]]),
  ].join(' · ');

/** The called patient, and the actions for them. */
export function Calling({ queue, steps, me }: Props & { me: Me }) {
  const { current, waiting, last } = queue;
  return (
    <Card>
      {current ? (
        <Called current={current} me={me} />
      ) : (
        <Empty title={words.nobody(last !== undefined)} note={words.nobodyNote(waiting.length)} />
      )}
      {last && (
        <View className="queue-last">
          <Text className="quiet">{words.last(last)}</Text>
          <Button
            small
            text={words.undo}
            busyText={words.undoing}
            busy={steps.isUndoing}
            disabled={steps.busy}
            onPress={steps.undo}
          />
        </View>
      )}
    </Card>
  );
}

function Called({ current, me }: { current: NonNullable<QueueView['current']>; me: Me }) {
  const { appointmentId } = current;
  return (
    <>
      <View className="queue-called">
        <Text className="queue-number">{current.number}</Text>
        <View className="queue-called-words">
          <Text className="queue-name">{current.patientName}</Text>
          <Text className="quiet">{sayVisit(current)}</Text>
          <Text className="quiet">
            {words.calledAt(sayTime(current.calledAt))}
            {current.passed && ` · ${words.passedBefore}`}
          </Text>
          {current.purpose && <Text>{words.purpose(current.purpose)}</Text>}
        </View>
      </View>
      <Ways>
        {mayCall(me, setReturnVisit) && (
          <Button
            text={words.returnDate}
            onPress={() => go('desk/returnDate', { appointmentId })}
          />
        )}
        {worksWithBookings(me) && (
          <Button text={words.booking} onPress={() => go('desk/booking', { appointmentId })} />
        )}
      </Ways>
    </>
  );
}

/** The buttons that are used all morning, in reach of the thumb. */
export function CallingBar({ queue: { current, waiting }, steps }: Props) {
  const more = waiting.length > 0;
  return (
    <BottomBar>
      <Refusal of={steps.refusal} />
      {current && (
        <View className="queue-bar">
          <Button
            text={more ? words.passedNext : words.passed}
            busyText={words.saving}
            busy={steps.isCalling('passed') || steps.isEnding('passed')}
            disabled={steps.busy}
            onPress={() => (more ? steps.call('passed') : steps.end('passed'))}
          />
          {more && (
            <Button
              text={words.seenOnly}
              busyText={words.saving}
              busy={steps.isEnding('seen')}
              disabled={steps.busy}
              onPress={() => steps.end('seen')}
            />
          )}
        </View>
      )}
      <Button
        kind="main"
        text={current ? (more ? words.seenNext : words.seen) : words.next}
        busyText={words.calling}
        busy={steps.isCalling('seen') || (!more && steps.isEnding('seen'))}
        disabled={steps.busy || (!current && !more)}
        onPress={() => (current && !more ? steps.end('seen') : steps.call('seen'))}
      />
    </BottomBar>
  );
}
