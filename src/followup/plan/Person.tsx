import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import { sexes } from '../../../types/followups/followUps';
import { Card } from '../../parts/Card';
import { Field } from '../../parts/Field';
import { Choices } from '../../parts/staff/Choices';
import './index.scss';
import type { Plan } from './usePlan';

const { plan: words } = followupTexts;

/** The person to call: name and number, with card and sex if known. */
export const Person = ({ of: { draft, typed, set } }: { of: Plan }) => (
  <Card title={words.person} flat>
    <Field {...typed('name')} label={words.name} placeholder={words.namePlaceholder} />
    <Field
      {...typed('phone')}
      label={words.phone}
      placeholder={words.phonePlaceholder}
      keyboard="number"
      maxLength={20}
    />
    <Field
      {...typed('number')}
      label={words.number}
      placeholder={words.optional}
      keyboard="idcard"
    />
    <View className="plan-sex">
      <Text className="quiet">{words.sex}</Text>
      <Choices
        label={words.sex}
        options={sexes.map(value => ({ value, text: texts.followUps.sexes[value] }))}
        chosen={draft.sex}
        onChoose={sex => set({ sex })}
      />
    </View>
  </Card>
);
