import { Text, View } from '@tarojs/components';
import type { ValueOf } from '../../../types/contract';
import type { listBookings } from '../../../types/desk';
import { deskTexts } from '../../../types/texts/desk';
import './Totals.scss';

const { bookings: words } = deskTexts;

/** The day at a glance. */
export function Totals({ totals }: { totals: ValueOf<typeof listBookings>['totals'] }) {
  const figures = [
    { name: words.waiting, count: totals.booked },
    { name: words.arrived, count: totals.arrived },
    { name: words.noshow, count: totals.noshow },
    { name: words.cancelled, count: totals.cancelled },
  ];
  return (
    <View className="totals">
      {figures.map(({ name, count }) => (
        <View className="total" key={name}>
          <Text className="total-figure">{count}</Text>
          <Text className="total-name">{name}</Text>
        </View>
      ))}
      <Text className="totals-capacity">{words.capacity(totals.capacity)}</Text>
    </View>
  );
}
