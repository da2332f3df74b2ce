import { Text, View } from '@tarojs/components';
import { aria } from '../phone/aria';
import './Cell.scss';
import './Switch.scss';

interface Props {
  title: string;
  note: string;
  on: boolean;
  /** The state in a word, such as “switched on”. */
  word: string;
  /** The label for a screen reader, if the title alone is not enough. */
  label?: string;
  disabled?: boolean;
  onChange: (on: boolean) => void;
}

/** A row that switches something on and off; a tap anywhere on it works. */
export function Switch({ title, note, on, word, label = title, disabled, onChange }: Props) {
  return (
    <View
      className="cell"
      hoverClass={disabled ? 'none' : 'cell-pressed'}
      onClick={disabled ? undefined : () => onChange(!on)}
      {...aria({ role: 'switch', label, checked: on, disabled: Boolean(disabled) })}
    >
      <View className="cell-words">
        <Text className="cell-title">{title}</Text>
        <Text className="cell-note">{note}</Text>
      </View>
      <Text className="quiet">{word}</Text>
      <View className={on ? 'switch switch-on' : 'switch'}>
        <View className="switch-knob" />
      </View>
    </View>
  );
}
