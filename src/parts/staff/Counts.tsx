import { Text, View } from '@tarojs/components';
import { aria } from '../../phone/aria';
import type { Tone } from '../State';
import './Counts.scss';

interface Props<T extends string> {
  label: string;
  counts: readonly { value: T; name: string; count: number; tone?: Tone }[];
  chosen: T;
  onChoose: (value: T) => void;
}

/** The numbers of a list by state; a tap on one filters the list. */
export const Counts = <T extends string>({ label, counts, chosen, onChoose }: Props<T>) => (
  <View className="counts" {...aria({ role: 'radiogroup', label })}>
    {counts.map(({ value, name, count, tone = 'plain' }) => {
      const on = value === chosen;
      return (
        <View
          key={value}
          className={on ? 'count count-on' : 'count'}
          hoverClass="count-pressed"
          onClick={() => onChoose(value)}
          {...aria({ role: 'radio', checked: on, label: `${name} ${count}` })}
        >
          <Text className={`count-figure count-${count > 0 ? tone : 'plain'}`}>{count}</Text>
          <Text className="count-name">{name}</Text>
        </View>
      );
    })}
  </View>
);
