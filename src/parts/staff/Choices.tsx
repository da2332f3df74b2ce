import { Text, View } from '@tarojs/components';
import { aria } from '../../phone/aria';
import './Choices.scss';

interface Props<T extends string> {
  label: string;
  options: readonly { value: T; text: string; tone?: 'good' | 'warn' | 'bad' }[];
  chosen: T | undefined;
  /** Called with undefined when the chosen option is tapped again, unless `always`. */
  onChoose: (value: T | undefined) => void;
  /** Whether the chosen option can only be changed, not removed. */
  always?: boolean;
}

/** A choice among large options beside each other, as many in a row as fit. */
export const Choices = <T extends string>({
  label,
  options,
  chosen,
  onChoose,
  always,
}: Props<T>) => (
  <View className="choices" {...aria({ role: 'radiogroup', label })}>
    {options.map(({ value, text, tone = 'good' }) => {
      const on = value === chosen;
      return (
        <View
          key={value}
          className={on ? `big-choice big-choice-on big-choice-${tone}` : 'big-choice'}
          hoverClass="big-choice-pressed"
          onClick={() => onChoose(on && !always ? undefined : value)}
          {...aria({ role: 'radio', checked: on })}
        >
          <Text>{on ? `✓ ${text}` : text}</Text>
        </View>
      );
    })}
  </View>
);
