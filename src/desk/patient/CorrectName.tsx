import { Text } from '@tarojs/components';
import { useState } from 'react';
import { deskTexts } from '../../../texts/desk';
import { correctName } from '../../../types/identity/correctName';
import { useChange } from '../../api/useChange';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Cell } from '../../parts/Cell';
import { Field } from '../../parts/Field';
import { Notice } from '../../parts/Notice';
import { Refusal } from '../../parts/Refusal';
import { Ways } from '../../parts/Ways';

const { patient: words, common } = deskTexts;

interface Props {
  patientId: string;
  /** Called with another record's id, if it is a child's under a guardian's document. */
  onCorrected: (name: string, patientId: string) => void;
}

/** Corrects the name by the document at hand (R1, R23). */
export function CorrectName({ patientId, onCorrected }: Props) {
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState(false);
  const [name, setName] = useState('');
  const [document, setDocument] = useState('');
  const change = useChange(correctName);
  const submit = async () => {
    const answer = await change.send({ patientId, name, document });
    if (!answer?.ok) return;
    setOpen(false);
    setDone(true);
    setName('');
    setDocument('');
    onCorrected(answer.value.name, answer.value.patientId);
  };
  if (!open)
    return (
      <>
        {done && <Notice tone="good" message={words.corrected} />}
        <Card flat>
          <Cell title={words.correct} onPress={() => setOpen(true)} />
        </Card>
      </>
    );
  return (
    <Card title={words.correct}>
      <Text className="quiet">{words.correctNote}</Text>
      <Field
        id="correct-name"
        label={words.correctName}
        value={name}
        maxLength={40}
        onChange={setName}
      />
      <Field
        id="correct-document"
        label={words.correctDocument}
        value={document}
        maxLength={40}
        onChange={setDocument}
      />
      <Refusal of={change.refusal} />
      <Ways>
        <Button text={common.cancel} onPress={() => setOpen(false)} />
        <Button
          kind="main"
          text={words.correctYes}
          busyText={words.correcting}
          busy={change.busy}
          onPress={submit}
        />
      </Ways>
    </Card>
  );
}
