import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import { followUpWays } from '../../../types/followups/followUps';
import { Card } from '../../parts/Card';
import { Choices } from '../../parts/staff/Choices';
import { TextArea } from '../../parts/TextArea';
import { aria } from '../../phone/aria';
import type { CallForm } from './callForm';
import './Form.scss';

const { call: words } = followupTexts;
const { joined } = texts;
const { ways } = texts.followUps;

interface Props {
  draft: CallForm;
  asksWhatWasDone: boolean;
  onChange: (some: Partial<CallForm>) => void;
}

/** The fields for every outcome: the channel, what was done, and a note. */
export const Record = ({ draft, asksWhatWasDone, onChange }: Props) => (
  <Card title={words.recordTitle} flat>
    <View className="form-group">
      <Text className="quiet">{words.wayTitle}</Text>
      <Choices
        label={words.wayTitle}
        options={followUpWays.map(value => ({ value, text: ways[value] }))}
        chosen={draft.way}
        always
        onChoose={way => way && onChange({ way })}
      />
    </View>
    {asksWhatWasDone && <Did value={draft.did} onChange={did => onChange({ did })} />}
    <TextArea
      id="note"
      label={words.note}
      value={draft.note}
      placeholder={words.notePlaceholder}
      maxLength={500}
      onChange={note => onChange({ note })}
    />
  </Card>
);

interface DidProps {
  value: string;
  onChange: (value: string) => void;
}

/** What was done: usual actions by one tap each, or free text. */
const Did = ({ value, onChange }: DidProps) => (
  <>
    <View className="form-group">
      <Text className="quiet">{words.didTitle}</Text>
      <View className="choices">
        {words.dids
          .filter(each => !value.includes(each))
          .map(each => (
            <View
              key={each}
              className="big-choice"
              hoverClass="big-choice-pressed"
              onClick={() => onChange(value.trim() ? joined.clauses(value.trim(), each) : each)}
              {...aria({ role: 'button' })}
            >
              <Text>+ {each}</Text>
            </View>
          ))}
      </View>
    </View>
    <TextArea
      id="did"
      label={words.didLabel}
      value={value}
      placeholder={words.didPlaceholder}
      maxLength={300}
      onChange={onChange}
    />
  </>
);
