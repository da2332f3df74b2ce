import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import './BottomBar.scss';

/** Holds the page's main action where a thumb reaches it. */
export function BottomBar({ children }: PropsWithChildren) {
  return <View className="bottom-bar">{children}</View>;
}
