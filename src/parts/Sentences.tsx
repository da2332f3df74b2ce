import { Text, View } from '@tarojs/components';
import './Sentences.scss';

/** A few sentences below each other, each with a bullet. */
export const Sentences = ({ of }: { of: string[] }) => (
  <View className="sentences">
    {of.map(sentence => (
      <View key={sentence} className="sentence">
        <Text>{sentence}</Text>
      </View>
    ))}
  </View>
);
