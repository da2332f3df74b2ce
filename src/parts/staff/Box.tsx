import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import './Box.scss';

/** A grey box inside of a card, for what stands apart there: words to say, or words that somebody said. */
export const Box = ({ children }: PropsWithChildren) => <View className="box">{children}</View>;
