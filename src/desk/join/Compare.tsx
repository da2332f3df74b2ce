import { Text } from '@tarojs/components';
import { useState } from 'react';
import { deskTexts } from '../../../texts/desk';
import { sayNamedDay } from '../../../texts/say';
import type { ValueOf } from '../../../types/contract';
import { joinRecords } from '../../../types/identity/joinRecords';
import { previewJoin } from '../../../types/identity/previewJoin';
import { useChange } from '../../api/useChange';
import { useOperation } from '../../api/useOperation';
import { go } from '../../go';
import { Sides } from '../../identity/Sides';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Field } from '../../parts/Field';
import { Loaded } from '../../parts/Loaded';
import { Notice } from '../../parts/Notice';
import { Body } from '../../parts/Page';
import { Refusal } from '../../parts/Refusal';
import { Skeleton } from '../../parts/Skeleton';
import { Ways } from '../../parts/Ways';
import { askToConfirm } from '../../phone/askToConfirm';

const { join: words } = deskTexts;

interface Props {
  from: string;
  into: string;
  today: string;
  onSwap: () => void;
  onOther: () => void;
}

/** Both records side by side, what joining them means, and the document that is needed. */
export function Compare({ from, into, today, onSwap, onOther }: Props) {
  const operation = useOperation(previewJoin, { from, into });
  const [joined, setJoined] = useState(false);
  if (joined) return <Joined patientId={into} />;
  return (
    <Body>
      <Loaded of={operation} skeleton={<Skeleton cards={2} lines={4} />}>
        {value => (
          <>
            <Sides into={value.into} from={value.from} titles={words} />
            <Ways>
              <Button text={words.swap} onPress={onSwap} />
            </Ways>
            <Warnings of={value} today={today} />
            <Confirm of={value} onJoined={() => setJoined(true)} />
          </>
        )}
      </Loaded>
      <Ways>
        <Button text={words.other} onPress={onOther} />
      </Ways>
    </Body>
  );
}

type Value = ValueOf<typeof previewJoin>;

/** Warnings: one of the two has died, or both have a booking at the same time. */
const Warnings = ({ of: { from, into, clashes }, today }: { of: Value; today: string }) => (
  <>
    {from.died !== into.died && <Notice tone="bad" message={words.died} />}
    {clashes.length > 0 && (
      <Notice tone="warn" message={words.clash(clashes.length)}>
        {clashes.map(({ date, start, department }) => (
          <Text key={`${date} ${start} ${department}`}>
            {words.clashOf(`${sayNamedDay(date, today)} ${start}`, department)}
          </Text>
        ))}
      </Notice>
    )}
  </>
);

/** The number of the remaining record's document, and the last confirmation. */
function Confirm({ of: { from, into }, onJoined }: { of: Value; onJoined: () => void }) {
  const [document, setDocument] = useState('');
  const change = useChange(joinRecords);
  const submit = async () => {
    if (!(await askToConfirm(words.ask))) return;
    const answer = await change.send({
      from: from.patientId,
      into: into.patientId,
      document,
    });
    if (answer?.ok) onJoined();
  };
  return (
    <Card>
      <Text className="quiet">{words.what}</Text>
      <Text className="quiet">{words.documentNote}</Text>
      <Field
        id="join-document"
        label={words.documentLabel(into.documentKind)}
        value={document}
        maxLength={40}
        onChange={setDocument}
      />
      <Refusal of={change.refusal} />
      <Button
        kind="main"
        text={words.yes}
        busyText={words.busy}
        busy={change.busy}
        disabled={document.trim() === ''}
        onPress={submit}
      />
    </Card>
  );
}

/** The result, with a way on. */
const Joined = ({ patientId }: { patientId: string }) => (
  <Body>
    <Notice tone="good" message={words.done} wayOn={words.doneNote} />
    <Ways>
      <Button text={words.toList} onPress={() => go.instead('desk/joins')} />
      <Button
        kind="main"
        text={words.toPatient}
        onPress={() => go.instead('desk/patient', { patientId })}
      />
    </Ways>
  </Body>
);
