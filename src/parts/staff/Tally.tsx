import { Text, View } from '@tarojs/components';
import { Card } from '../Card';
import './Tally.scss';

/** The results of a change: a name and a number in each line. */
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
