import { Text, View } from '@tarojs/components';
import { aria } from '../../phone/aria';
import './Choices.scss';

interface Props<T extends string> {
  label: string;
  options: readonly { value: T; text: string; tone?: 'good' | 'warn' | 'bad' }[];
  chosen: T | undefined;
  /** Tapping the chosen one again takes it back where that is possible. */
  onChoose: (value: T | undefined) => void;
  /** One of them has to stay chosen. */
  always?: boolean;
}

/** Big choices beside each other, as wide as the room allows. */
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
