import { Text, View } from '@tarojs/components';
import { texts } from '../../../texts';
import { followupTexts } from '../../../texts/followup';
import type { viewFollowUp } from '../../../types/calling/viewFollowUp';
import type { ValueOf } from '../../../types/contract';
import { Card } from '../../parts/Card';
import { Field } from '../../parts/Field';
import { Choices } from '../../parts/staff/Choices';
import type { CallForm, Mistake } from './callForm';
import './Form.scss';

const { call: words } = followupTexts;

interface Props {
  phones: ValueOf<typeof viewFollowUp>['person']['phones'];
  draft: CallForm;
  mistake: Mistake | undefined;
  onChange: (some: Partial<CallForm>) => void;
}

/** After a wrong number: which one it was, and a corrected one. */
export const Numbers = ({ phones, draft, mistake, onChange }: Props) => (
  <Card flat>
    {phones.length > 1 && (
      <View className="form-group">
        <Text className="quiet">{words.dialled}</Text>
        <Choices
          label={words.dialled}
          options={phones.map(({ phone }) => ({ value: phone, text: phone }))}
          chosen={draft.dialled || phones[0]?.phone}
          always
          onChoose={phone => onChange({ dialled: phone ?? '' })}
        />
      </View>
    )}
    <Field
      id="new-phone"
      label={words.newPhone}
      value={draft.newPhone}
      placeholder={words.newPhonePlaceholder}
      keyboard="number"
      maxLength={20}
      onChange={newPhone => onChange({ newPhone })}
      error={mistake === 'newPhone' ? texts.identity.PHONE_FORM : undefined}
    />
  </Card>
);
