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
  /** Whether to say that the reason is missing. */
  complain?: boolean;
}

/** Whether the words are a reason the hospital takes. */
const isReason = (words: string): boolean => isOneLine(written(words, reasonLength) ?? '\n');

/**
 * A reason while it is written, kept until it was taken. `given` says whether the hospital takes it, and shows the mistake where it does not.
 * @param about what it is the reason for, such as `cancel` and the booking's id
 */
export function useReason(about: string) {
  const draft = useDraft<string>('reason', '', about);
  const { value } = draft;
  const [complain, setComplain] = useState(false);
  return {
    /** What `Reason` is given. */
    field: { value, complain, onChange: draft.set },
    value,
    given(): boolean {
      setComplain(!isReason(value));
      return isReason(value);
    },
    /** What was done with it is done: it is kept no longer. */
    clear: () => draft.forget(''),
  };
}

/** Why something on the record is done: a usual reason by one tap, or own words. */
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
