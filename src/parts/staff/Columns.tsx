import { View } from '@tarojs/components';
import { Children, type PropsWithChildren } from 'react';
import './Columns.scss';

/**
 * Cards that stand in two columns where the window has room for two, and below each other elsewhere, always with a distance
 * between them. A fragment stays together in one column.
 */
export const Columns = ({ children }: PropsWithChildren) => (
  <View className="columns">
    {Children.toArray(children).map((child, index) => (
      <View className="columns-one" key={keyOf(child) ?? index}>
        {child}
      </View>
    ))}
  </View>
);

/** A child that moves in the list keeps what it holds. */
const keyOf = (child: ReturnType<typeof Children.toArray>[number]) =>
  typeof child === 'object' && 'key' in child ? child.key : undefined;
