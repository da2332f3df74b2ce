import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { texts } from '../../../texts';
import { sayDate } from '../../../texts/say';
import { askForCall } from '../../../types/care/askForCall';
import { stopCare } from '../../../types/care/stopCare';
import { viewCare } from '../../../types/care/viewCare';
import type { ValueOf } from '../../../types/contract';
import { useChange } from '../../api/useChange';
import { useOperation } from '../../api/useOperation';
import { go } from '../../go';
import { BottomBar } from '../../parts/BottomBar';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Body, Page } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { Skeleton } from '../../parts/Skeleton';
import { askToConfirm } from '../../phone/askToConfirm';
import { page } from '../page';
import './index.scss';

const { care: words } = texts.pages;
const { kinds } = texts.care;

/** A care message, with buttons to ask for a call and to stop these messages (R21). */
export default page('pages/care', function Care({ careId }) {
  const { operation, value, dueOn, asking, stopping, askToBeCalled, stop } = useCare(careId);
  const refusal = asking.refusal ?? stopping.refusal;
  return (
    <Page>
      <Body>
        <Loaded of={operation} skeleton={<Skeleton cards={1} lines={6} />}>
          {({ care, stopped, callAsked }) => (
            <>
              {callAsked && (
                <Notice
                  tone="good"
                  message={words.asked}
                  wayOn={dueOn ? words.askedBy(sayDate(dueOn)) : words.askedNote}
                />
              )}
              <Said care={care} />
              <Notice tone="warn" message={words.warning} wayOn={words.warningNote} />
              <Stop name={care.patient.name} stopped={stopped} busy={stopping.busy} onStop={stop} />
              <Card flat>
                <Cell title={words.all} onPress={() => go('pages/cares')} />
              </Card>
            </>
          )}
        </Loaded>
      </Body>
      {value && (refusal || !value.callAsked) && (
        <BottomBar>
          <Refusal of={refusal} />
          {!value.callAsked && (
            <Button
              kind="main"
              text={words.ask}
              busy={asking.busy}
              busyText={words.asking}
              onPress={askToBeCalled}
            />
          )}
        </BottomBar>
      )}
    </Page>
  );
});

/** A care message, asking for a call, and stopping the messages. */
function useCare(careId: string) {
  const operation = useOperation(viewCare, { careId });
  const [dueOn, setDueOn] = useState<string>();
  const asking = useChange(askForCall);
  const stopping = useChange(stopCare);
  const busy = asking.busy || stopping.busy;
  const value = operation.state === 'ready' ? operation.value : undefined;

  const askToBeCalled = async () => {
    if (!value || busy) return;
    stopping.forget();
    const answer = await asking.send({ careId });
    if (!answer?.ok) return;
    setDueOn(answer.value.dueOn);
    operation.put({ ...value, callAsked: true });
  };
  const stop = async (stop: boolean) => {
    if (!value || busy) return;
    const { patientId, name } = value.care.patient;
    const { content, ...asked } = words.stopAsk;
    if (stop && !(await askToConfirm({ ...asked, content: content(name) }))) return;
    asking.forget();
    const answer = await stopping.send({ patientId, stop });
    if (answer?.ok) operation.put({ ...value, stopped: answer.value.stopped });
  };
  return { operation, value, dueOn, asking, stopping, askToBeCalled, stop };
}

interface StopProps {
  name: string;
  stopped: boolean;
  busy: boolean;
  /** Stops the messages, or starts them again. */
  onStop: (stop: boolean) => void;
}

/** Stops the messages for this patient, or starts them again. */
const Stop = ({ name, stopped, busy, onStop }: StopProps) =>
  stopped ? (
    <Notice message={words.stopped(name)} wayOn={words.stoppedNote}>
      <Button
        small
        text={words.resume}
        busy={busy}
        busyText={words.stopping}
        onPress={() => onStop(false)}
      />
    </Notice>
  ) : (
    <Card title={words.stopTitle}>
      <View className="care-stop">
        <Text className="quiet">{words.stopNote(name)}</Text>
        <Button
          text={words.stop(name)}
          busy={busy}
          busyText={words.stopping}
          onPress={() => onStop(true)}
        />
      </View>
    </Card>
  );

/** The hospital's own words, in large letters. */
const Said = ({ care }: { care: ValueOf<typeof viewCare>['care'] }) => (
  <Card>
    <View className="care-head">
      <Text className="care-title">{care.title}</Text>
      <Text className="quiet">
        {kinds[care.kind]} · {words.of(care.department, sayDate(care.on))}
      </Text>
      <Text className="quiet">{words.forWhom(care.patient.name)}</Text>
    </View>
    <Text className="care-text" userSelect>
      {care.text}
    </Text>
  </Card>
);
