import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { defined } from '../../../domain/defined';
import { agrees } from '../../../domain/samples/comparing';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import { recordSpotCheck } from '../../../types/samples/recordSpotCheck';
import type { PatientSays, SampleHead, SampleRecord } from '../../../types/samples/samples';
import { satisfactions } from '../../../types/surveys';
import { useChange } from '../../api/useChange';
import { Button } from '../../parts/Button';
import { Field } from '../../parts/Field';
import { Refusal } from '../../parts/Refusal';
import { Chip } from '../../parts/staff/Chip';
import { aria } from '../../phone/aria';
import { useDraft } from '../../phone/drafts/useDraft';

const { sample: words } = followupTexts;

interface Props {
  sampleId: string;
  record: SampleRecord;
  onDone: (after: { sample: SampleHead; record: SampleRecord }) => void;
}

/**
 * Checks one record: the patient's answer, whether the record is true, and a note. The patient's
 * answer proposes whether it is true.
 */
export function Check({ sampleId, record, onDone }: Props) {
  const { recorded, check } = record;
  const [found, setFound] = useState(check?.found);
  const [says, setSays] = useState<PatientSays | undefined>(check?.says);
  const note = useDraft('spotCheck', check?.note ?? '', record.recordId);
  const change = useChange(recordSpotCheck);
  const hear = (next: PatientSays) => {
    setSays(next);
    if (recorded) setFound(agrees(recorded, next));
  };
  const save = async () => {
    if (found === undefined) return;
    const wish = {
      sampleId,
      recordId: record.recordId,
      found,
      note: note.value,
      ...defined({ says }),
    };
    const answer = await change.send(wish);
    if (!answer?.ok) return;
    note.forget();
    onDone(answer.value);
  };
  return (
    <View className="sample-form">
      {recorded && <Says says={says} onChange={hear} />}
      {recorded && <Text className="quiet">{words.result}</Text>}
      <View className="chips" {...aria({ role: 'radiogroup', label: words.result })}>
        <Chip text={words.found} on={found === true} onPress={() => setFound(true)} />
        <Chip text={words.notFound} on={found === false} onPress={() => setFound(false)} />
      </View>
      <Field
        id={`note-${record.recordId}`}
        label={words.note}
        value={note.value}
        placeholder={words.notePlaceholder}
        maxLength={200}
        onChange={note.set}
      />
      <Refusal of={change.refusal} />
      <Button
        kind="main"
        text={words.save}
        busyText={words.saving}
        busy={change.busy}
        disabled={found === undefined}
        onPress={save}
      />
    </View>
  );
}

interface SaysProps {
  says: PatientSays | undefined;
  onChange: (says: PatientSays) => void;
}

/** The patient's answer: whether staff called, and their satisfaction. */
const Says = ({ says, onChange }: SaysProps) => (
  <>
    <Text className="quiet">{words.askPatient}</Text>
    <View className="chips" {...aria({ role: 'radiogroup', label: words.wasCalled })}>
      <Chip
        text={words.called}
        on={says?.called === true}
        onPress={() => onChange({ ...says, called: true })}
      />
      <Chip
        text={words.notCalled}
        on={says?.called === false}
        onPress={() => onChange({ called: false })}
      />
    </View>
    {says?.called && (
      <View className="chips" {...aria({ role: 'radiogroup', label: words.howContent })}>
        {satisfactions.map(each => (
          <Chip
            key={each}
            text={texts.surveys.satisfactions[each]}
            on={says.satisfaction === each}
            onPress={() => onChange({ called: true, satisfaction: each })}
          />
        ))}
      </View>
    )}
  </>
);
