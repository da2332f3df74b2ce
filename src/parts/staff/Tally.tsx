import { Text, View } from '@tarojs/components';
import { Card } from '../Card';
import './Tally.scss';

/** What a change made, line by line: its name and how many. */
export const Tally = ({ figures }: { figures: readonly { name: string; count: number }[] }) => (
  <Card>
    {figures.map(({ name, count }) => (
      <View className="tally" key={name}>
        <Text>{name}</Text>
        <Text className="tally-count">{count}</Text>
      </View>
    ))}
  </Card>
);
