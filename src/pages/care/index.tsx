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
import { ask } from '../../phone/ask';
import { page } from '../page';
import './index.scss';

const { care: words } = texts.pages;
const { kinds } = texts.care;

/** What does the hospital want me to know, and what if I worry, or want no more of it? (R21) */
export default page('pages/care', function Care({ careId }) {
  const operation = useOperation(viewCare, { careId });
  const [dueOn, setDueOn] = useState<string>();
  const asking = useChange(askForCall);
  const stopping = useChange(stopCare);
  const busy = asking.busy || stopping.busy;
  const refusal = asking.refusal ?? stopping.refusal;
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
    if (stop && !(await ask({ ...asked, content: content(name) }))) return;
    asking.forget();
    const answer = await stopping.send({ patientId, stop });
    if (answer?.ok) operation.put({ ...value, stopped: answer.value.stopped });
  };

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
              {stopped ? (
                <Notice message={words.stopped(care.patient.name)} wayOn={words.stoppedNote}>
                  <Button
                    small
                    text={words.resume}
                    busy={stopping.busy}
                    busyText={words.stopping}
                    onPress={() => stop(false)}
                  />
                </Notice>
              ) : (
                <Card title={words.stopTitle}>
                  <View className="care-stop">
                    <Text className="quiet">{words.stopNote(care.patient.name)}</Text>
                    <Button
                      text={words.stop(care.patient.name)}
                      busy={stopping.busy}
                      busyText={words.stopping}
                      onPress={() => stop(true)}
                    />
                  </View>
                </Card>
              )}
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

/** The hospital's own words, large. */
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
