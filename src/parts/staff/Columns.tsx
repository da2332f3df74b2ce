import { View } from '@tarojs/components';
import { Children, type PropsWithChildren } from 'react';
import './Columns.scss';

/**
 * Cards in two columns in a wide window, and below each other elsewhere, always with a gap. A
 * fragment stays together in one column.
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

/** A child that moves in the list keeps its state. */
const keyOf = (child: ReturnType<typeof Children.toArray>[number]) =>
  typeof child === 'object' && 'key' in child ? child.key : undefined;
