import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import './BottomBar.scss';

/** Holds the page's main action in reach of the thumb. */
export function BottomBar({ children }: PropsWithChildren) {
  return <View className="bottom-bar">{children}</View>;
}
