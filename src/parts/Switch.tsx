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
  onChange: (on: boolean) => void;
}

/** A row that switches something on and off; a tap anywhere on it counts. */
export function Switch({ title, note, on, word, onChange }: Props) {
  return (
    <View
      className="cell"
      hoverClass="cell-pressed"
      onClick={() => onChange(!on)}
      {...aria({ role: 'switch', label: title, checked: on })}
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
