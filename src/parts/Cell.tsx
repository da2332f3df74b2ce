import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from '../phone/aria';
import './Cell.scss';

interface Props {
  title: string;
  note?: string;
  /** At the right: a text, or a small component such as a State. */
  value?: ReactNode;
  /** The action of a tap; a row with one has an arrow. */
  onPress?: () => void;
}

/** Facts with dots between them end their lines at the dots. */
const classOf = (name: string, words: string) => (words.includes(' · ') ? `${name} dotted` : name);

/** A row of a list. */
export function Cell({ title, note, value, onPress }: Props) {
  return (
    <View
      className="cell"
      hoverClass={onPress ? 'cell-pressed' : 'none'}
      onClick={onPress}
      {...(onPress && aria({ role: 'button' }))}
    >
      <View className="cell-words">
        <Text className={classOf('cell-title', title)}>{title}</Text>
        {note && <Text className={classOf('cell-note', note)}>{note}</Text>}
      </View>
      {value !== undefined && <View className="cell-value">{value}</View>}
      {onPress && <View className="cell-arrow" {...aria({ hidden: true })} />}
    </View>
  );
}

/** A value with its name: the name in small letters, the value beside it. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <View className="fact">
      <Text className="fact-name">{name}</Text>
      <View className="fact-value">{children}</View>
    </View>
  );
}
