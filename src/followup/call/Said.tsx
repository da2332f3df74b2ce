import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import { caseKinds } from '../../../types/cases/cases';
import { Button } from '../../parts/Button';
import { Card } from '../../parts/Card';
import { Chip } from '../../parts/staff/Chip';
import { Choices } from '../../parts/staff/Choices';
import { TextArea } from '../../parts/TextArea';
import type { CallForm, Mistake } from './callForm';
import './Said.scss';

const { call: words } = followupTexts;

interface Props {
  draft: CallForm;
  /** The department whose doctors get the worry. */
  department: string;
  /** Whether an answer was given that a doctor has to see. */
  worrying: boolean;
  mistake: Mistake | undefined;
  onChange: (some: Partial<CallForm>) => void;
}

/** What is passed on: a medical worry to the doctor, a complaint to those responsible. */
export function Said({ draft, department, worrying, mistake, onChange }: Props) {
  const [worryOpen, setWorryOpen] = useState(draft.worry !== '');
  const [complaintOpen, setComplaintOpen] = useState(
    draft.complaint !== '' || draft.complaintKind !== undefined,
  );
  const dissatisfied = draft.satisfaction === 'dissatisfied';
  const worry = worryOpen || worrying;
  const complaint = complaintOpen || dissatisfied;
  const dropWorry = () => {
    setWorryOpen(false);
    onChange({ worry: '' });
  };
  const dropComplaint = () => {
    setComplaintOpen(false);
    onChange({ complaint: '', complaintKind: undefined });
  };
  return (
    <>
      {worry && (
        <Worry
          draft={draft}
          department={department}
          onChange={onChange}
          worrying={worrying}
          missing={mistake === 'worry'}
          onDrop={worrying ? undefined : dropWorry}
        />
      )}
      {complaint && (
        <Complaint
          draft={draft}
          mistake={mistake}
          onChange={onChange}
          onDrop={dissatisfied ? undefined : dropComplaint}
        />
      )}
      {(!worry || !complaint) && (
        <View className="said-ways">
          {!worry && <Button text={words.worryOpen} onPress={() => setWorryOpen(true)} />}
          {!complaint && (
            <Button text={words.complaintOpen} onPress={() => setComplaintOpen(true)} />
          )}
        </View>
      )}
    </>
  );
}

interface OneProps extends Pick<Props, 'draft' | 'onChange'> {
  /** Removes it; undefined if other answers of the call require it. */
  onDrop: (() => void) | undefined;
}

interface WorryProps extends OneProps, Pick<Props, 'department' | 'worrying'> {
  /** Whether both words and a reason are missing. */
  missing: boolean;
}

const Worry = ({ draft, department, worrying, missing, onChange, onDrop }: WorryProps) => (
  <Card title={words.worryTitle} flat>
    <View className="said-note">
      <Text className="quiet">{words.worryNote(department)}</Text>
    </View>
    <TextArea
      id="worry"
      label={words.worryLabel}
      value={draft.worry}
      placeholder={words.worryPlaceholder}
      maxLength={500}
      error={missing ? words.worryMissing : undefined}
      onChange={text => onChange({ worry: text })}
    />
    {worrying && draft.worry.trim() === '' && (
      <>
        <View className="said-note">
          <Text className="quiet">{words.noDoctorNote}</Text>
          <View className="chips">
            {words.noDoctors.map(each => (
              <Chip
                key={each}
                text={each}
                on={draft.noDoctorBecause === each}
                onPress={() => onChange({ noDoctorBecause: each })}
              />
            ))}
          </View>
        </View>
        <TextArea
          id="no-doctor"
          label={words.noDoctor}
          value={draft.noDoctorBecause}
          placeholder={words.noDoctorPlaceholder}
          maxLength={200}
          onChange={text => onChange({ noDoctorBecause: text })}
        />
      </>
    )}
    {onDrop && <Drop onPress={onDrop} />}
  </Card>
);

const Complaint = ({ draft, mistake, onChange, onDrop }: OneProps & Pick<Props, 'mistake'>) => (
  <Card title={words.complaintTitle} flat>
    <View className="said-note">
      <Text className="quiet">{words.complaintNote}</Text>
      <Text>{words.complaintKind}</Text>
      <Choices
        label={words.complaintKind}
        options={caseKinds.map(value => ({ value, text: texts.cases.kinds[value] }))}
        chosen={draft.complaintKind}
        onChoose={complaintKind => onChange({ complaintKind })}
      />
      {mistake === 'complaintKind' && (
        <Text className="said-wrong">! {words.complaintKindMissing}</Text>
      )}
    </View>
    <TextArea
      id="complaint"
      label={words.complaintText}
      value={draft.complaint}
      placeholder={words.complaintPlaceholder}
      maxLength={500}
      onChange={text => onChange({ complaint: text })}
      error={mistake === 'complaint' ? words.complaintShort : undefined}
    />
    {onDrop && <Drop onPress={onDrop} />}
  </Card>
);

const Drop = ({ onPress }: { onPress: () => void }) => (
  <View className="said-drop">
    <Button small text={words.drop} onPress={onPress} />
  </View>
);
