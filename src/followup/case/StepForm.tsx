import { Text, View } from '@tarojs/components';
import { followupTexts } from '../../../texts/followup';
import type { CaseAction, CaseView } from '../../../types/cases/cases';
import { callAgainOutcomes } from '../../../types/cases/cases';
import { Card } from '../../parts/Card';
import { Chip } from '../../parts/staff/Chip';
import { Choices } from '../../parts/staff/Choices';
import { TextArea } from '../../parts/TextArea';
import { aria } from '../../phone/aria';
import { Assign } from './Assign';
import type { Step } from './useStep';

const { casePage: words } = followupTexts;
const TONES = { satisfied: 'good', notSatisfied: 'bad', notReached: 'warn' } as const;

interface Props {
  of: CaseView;
  step: Step;
}

/**
 * Chooses the next step of a case, with a field for its words; shows which words the patient will
 * read.
 */
export function StepForm({ of, step }: Props) {
  const { action, draft, mistake, write } = step;
  if (of.can.length === 0) return null;
  const toPatient = action === 'answer' || action === 'remedy' || action === 'close';
  return (
    <Card title={action ? words.step : words.more} flat>
      <View className="case-group" id="case-step">
        {(of.can.length > 1 || !action) && (
          <Choices
            label={words.step}
            options={of.can.map(value => ({ value, text: nameOf(value, of) }))}
            chosen={action}
            always
            onChoose={value => value && write({ action: value })}
          />
        )}
        {action && <Text className="case-note">{words.notes[action]}</Text>}
        {toPatient && !of.patientId && (
          <View className="case-warn">
            <Text>! {words.noAccount}</Text>
          </View>
        )}
      </View>
      {action === 'assign' && <Assign step={step} />}
      {action === 'callAgain' && <Outcome step={step} />}
      {action === 'close' && (
        <View className="case-group">
          <View className="chips" {...aria({ role: 'radiogroup', label: words.labels.close })}>
            {words.closeReasons.map(reason => (
              <Chip
                key={reason}
                text={reason}
                on={draft.texts.close === reason}
                onPress={() => write({ texts: { ...draft.texts, close: reason } })}
              />
            ))}
          </View>
        </View>
      )}
      {action && (
        <TextArea
          id="case-text"
          label={words.labels[action]}
          value={draft.texts[action] ?? ''}
          placeholder={words.placeholders[action]}
          maxLength={1000}
          error={mistake === 'text' ? words.short : undefined}
          onChange={text => write({ texts: { ...draft.texts, [action]: text } })}
        />
      )}
    </Card>
  );
}

const nameOf = (action: CaseAction, { matter }: CaseView): string =>
  action === 'callAgain' && matter === 'callBack' ? words.callBackAction : words.actions[action];

/** The outcome of calling the patient again, and its effect. */
const Outcome = ({ step: { draft, mistake, write } }: { step: Step }) => (
  <View className="case-group">
    <Text className="case-note">{words.outcome}</Text>
    <Choices
      label={words.outcome}
      options={callAgainOutcomes.map(value => ({
        value,
        text: words.outcomes[value],
        tone: TONES[value],
      }))}
      chosen={draft.outcome}
      always
      onChoose={outcome => write({ outcome })}
    />
    {draft.outcome && <Text className="case-note">{words.follows[draft.outcome]}</Text>}
    {mistake === 'outcome' && (
      <View className="field-error" {...aria({ role: 'alert' })}>
        <Text>! {words.outcomeMissing}</Text>
      </View>
    )}
  </View>
);
