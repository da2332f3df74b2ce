import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import './Ways.scss';

/** Buttons beside each other at the foot of a card; below each other in a narrow window. */
export const Ways = ({ children }: PropsWithChildren) => <View className="ways">{children}</View>;
