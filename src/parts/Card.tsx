import { Text, View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import { aria } from '../phone/aria';
import './Card.scss';

/** A white card on the page, with an optional title above it. */
export function Card({
  title,
  flat,
  children,
}: PropsWithChildren<{ title?: string; flat?: boolean }>) {
  return (
    <View className="card-block">
      {title && (
        <View className="heading" {...aria({ role: 'heading' })}>
          <Text>{title}</Text>
        </View>
      )}
      <View className={flat ? 'card card-flat' : 'card'}>{children}</View>
    </View>
  );
}
