import { Text, View } from '@tarojs/components';
import { aria } from '../phone/aria';
import './State.scss';

export type Tone = 'good' | 'plain' | 'warn' | 'bad';

/** A state: a word with a sign, so that it is understood without its colour. */
export function State({
  word,
  sign,
  tone = 'plain',
}: {
  word: string;
  sign?: string;
  tone?: Tone;
}) {
  return (
    <View className={`state state-${tone}`}>
      {sign && (
        <Text className="state-sign" {...aria({ hidden: true })}>
          {sign}
        </Text>
      )}
      <Text>{word}</Text>
    </View>
  );
}
