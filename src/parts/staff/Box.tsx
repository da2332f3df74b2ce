import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import './Box.scss';

/** A grey box inside a card for separate content: words to say, or a quotation. */
export const Box = ({ children }: PropsWithChildren) => <View className="box">{children}</View>;
