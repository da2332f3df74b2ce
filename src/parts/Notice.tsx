import { Text, View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { aria } from '../phone/aria';
import './Notice.scss';

interface Props {
  tone?: 'plain' | 'good' | 'warn' | 'bad';
  message: string;
  wayOn?: string;
}

const SIGNS = { plain: 'i', good: '✓', warn: '!', bad: '!' };

/** An important sentence and what to do next; may have buttons. */
export function Notice({ tone = 'plain', message, wayOn, children }: PropsWithChildren<Props>) {
  return (
    <View
      className={`notice notice-${tone}`}
      {...aria({ role: tone === 'bad' || tone === 'warn' ? 'alert' : 'status' })}
    >
      <View className="notice-sign" {...aria({ hidden: true })}>
        <Text>{SIGNS[tone]}</Text>
      </View>
      <View className="notice-words">
        <Text className="notice-message">{message}</Text>
        {wayOn && <Text className="notice-way">{wayOn}</Text>}
        {children && <View className="notice-ways">{children}</View>}
      </View>
    </View>
  );
}
