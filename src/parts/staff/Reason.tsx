import { View } from '@tarojs/components';
import { useState } from 'react';
import { isOneLine, written } from '../../../domain/written';
import { staffTexts } from '../../../texts/staff';
import { reasonLength } from '../../../types/reason';
import { aria } from '../../phone/aria';
import { Field } from '../Field';
import { Chip } from './Chip';
import './Reason.scss';
import { useDraft } from '../../phone/drafts/useDraft';

const { common } = staffTexts;

interface Props {
  id: string;
  /** Usual reasons, one tap each. */
  quick: readonly string[];
  value: string;
  onChange: (value: string) => void;
  /** Whether to show that the reason is missing. */
  complain?: boolean;
}

/** Whether the hospital accepts the text as a reason. */
const isReason = (words: string): boolean => isOneLine(written(words, reasonLength) ?? '\n');

/**
 * A reason while it is typed, kept until it was used. `given` tells whether the hospital accepts
 * it, and shows the mistake if it does not.
 * @param about the action it is for, such as `cancel` and the booking's id
 */
export function useReason(about: string) {
  const draft = useDraft<string>('reason', '', about);
  const { value } = draft;
  const [complain, setComplain] = useState(false);
  return {
    /** The properties of `Reason`. */
    field: { value, complain, onChange: draft.set },
    value,
    given(): boolean {
      setComplain(!isReason(value));
      return isReason(value);
    },
    /** Called after the action: the reason is no longer kept. */
    clear: () => draft.forget(''),
  };
}

/** The reason for an action on the audit record: a usual one by one tap, or free text. */
export function Reason({ id, quick, value, onChange, complain }: Props) {
  return (
    <View className="reason">
      <View className="chips" {...aria({ role: 'radiogroup', label: common.reason })}>
        {quick.map(words => (
          <Chip key={words} text={words} on={words === value} onPress={() => onChange(words)} />
        ))}
      </View>
      <Field
        id={id}
        label={common.reason}
        value={value}
        placeholder={common.reasonPlaceholder}
        maxLength={reasonLength.max}
        onChange={onChange}
        error={complain && !isReason(value) ? common.reasonShort : undefined}
      />
    </View>
  );
}
