import { Text, View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import './Empty.scss';

/** Shows that a list is empty and what to do next; its children are buttons. */
export function Empty({
  title,
  note,
  children,
}: PropsWithChildren<{ title: string; note: string }>) {
  return (
    <View className="empty">
      <Text className="empty-title">{title}</Text>
      <Text className="empty-note">{note}</Text>
      {children && <View className="empty-ways">{children}</View>}
    </View>
  );
}
