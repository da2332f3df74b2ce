import { Text, View } from '@tarojs/components';
import './Totals.scss';

interface Props {
  figures: readonly { name: string; count: number | string }[];
  /** Shown below the numbers. */
  note?: string;
}

/** Some numbers at a glance, each in large type over its name. */
export const Totals = ({ figures, note }: Props) => (
  <View
    className={
      figures.some(each => String(each.count).length > 4) ? 'totals totals-long' : 'totals'
    }
  >
    {figures.map(({ name, count }) => (
      <View className="total" key={name}>
        <Text className="total-figure">{count}</Text>
        <Text className="total-name">{name}</Text>
      </View>
    ))}
    {note && <Text className="totals-note">{note}</Text>}
  </View>
);
