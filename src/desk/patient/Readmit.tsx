import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { texts } from '../../../texts';
import { deskTexts } from '../../../texts/desk';
import { sayDay, sayFullDate } from '../../../texts/say';
import type { EndedView, HoldersView } from '../../../types/holding/holderView';
import { readmitAtDesk } from '../../../types/holding/readmitAtDesk';
import { useChange } from '../../api/useChange';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Field } from '../../parts/Field';
import { Refusal } from '../../parts/Refusal';
import { Ways } from '../../parts/Ways';
import { tell } from '../../phone/tell';
import './index.scss';

const { holders: words, common } = deskTexts;
const { holders: said } = texts.pages;

interface Props {
  patientId: string;
  ended: EndedView;
  onReadmitted: (holding: HoldersView) => void;
}

/**
 * A removed account's user is at the desk with the patient's document: the account may add the
 * patient again (R23).
 */
export function Readmit({ patientId, ended, onReadmitted }: Props) {
  const { holderId, phoneMasked, endedAt, until } = ended;
  const [open, setOpen] = useState(false);
  const [document, setDocument] = useState('');
  const change = useChange(readmitAtDesk);
  const submit = async () => {
    const answer = await change.send({ patientId, holderId, document });
    if (!answer?.ok) return;
    tell(words.readmitted);
    onReadmitted(answer.value);
  };
  return (
    <Card title={words.ended}>
      <View className="strike-facts">
        <Text>{phoneMasked}</Text>
        <Text className="quiet">{said.endedAt(sayDay(endedAt))}</Text>
        <Text className="quiet">{said.endedNote(sayFullDate(until))}</Text>
      </View>
      {open && (
        <>
          <Text className="quiet">{words.readmitNote}</Text>
          <Field
            id={`readmit-${holderId}`}
            label={words.document}
            value={document}
            maxLength={40}
            keyboard="idcard"
            onChange={setDocument}
          />
          <Refusal of={change.refusal} />
        </>
      )}
      <Ways>
        {open && <Button text={common.cancel} onPress={() => setOpen(false)} />}
        <Button
          text={open ? words.readmitYes : words.readmit}
          busyText={words.readmitting}
          busy={change.busy}
          onPress={open ? submit : () => setOpen(true)}
        />
      </Ways>
    </Card>
  );
}
