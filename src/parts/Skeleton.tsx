import { View } from '@tarojs/components';
import { texts } from '../../texts';
import { aria } from '../phone/aria';
import './Skeleton.scss';

interface Props {
  /** The number of expected cards, and the lines of each. */
  cards?: number;
  lines?: number;
}

/** Grey shapes of the expected content while it is loaded. */
export function Skeleton({ cards = 3, lines = 2 }: Props) {
  return (
    <View className="skeleton" {...aria({ role: 'status', label: texts.pages.common.loading })}>
      {Array.from({ length: cards }, (_, card) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they differ only by their place
        <View className="skeleton-card" key={card}>
          {Array.from({ length: lines }, (_, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they differ only by their place
            <View className={`skeleton-line skeleton-line-${line % 3}`} key={line} />
          ))}
        </View>
      ))}
    </View>
  );
}
