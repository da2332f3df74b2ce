import { View } from '@tarojs/components';
import { type CSSProperties, type PropsWithChildren, type ReactNode, useEffect } from 'react';
import { useLine } from '../api/line';
import { sizeBars } from '../phone/bars';
import { fontScale } from '../phone/fontScale';
import { canWiden, useWide } from '../phone/wide';
import { accentStyle } from '../theme/accentStyle';
import { useHospital } from '../theme/hospital';
import { useElder } from '../theme/look';
import { Line } from './Line';
import { Old } from './Old';
import './Page.scss';

interface Props {
  /** A second pane, shown in a window with room for two. */
  beside?: ReactNode;
  /** As wide as the window; any other page of one pane is a column in the middle of a wide one. */
  whole?: boolean;
}

/**
 * The outermost component of every page: applies the look (light, dark, elder, WeChat's font size)
 * to everything inside.
 */
export function Page({ beside, whole, children }: PropsWithChildren<Props>) {
  const two = useWide() && Boolean(beside);
  const elder = useElder();
  const wait = useLine();
  const { accent } = useHospital();
  useEffect(() => sizeBars(elder), [elder]);
  const classes = ['page', !two && !whole && 'page-column', elder && 'page-elder'];
  return (
    <View
      className={classes.filter(Boolean).join(' ')}
      style={{ '--scale': fontScale(), ...accentStyle(accent) } as CSSProperties}
    >
      <Line wait={wait} />
      <Old />
      {canWiden ? (
        // One pane and two have the same elements. Otherwise a change of the window would make the
        // page start from the beginning, without what was typed.
        <View className={two ? 'panes' : 'pane-alone'}>
          {two && <View className="pane-beside">{beside}</View>}
          <View className={two ? 'pane-main' : 'pane-alone'}>{children}</View>
        </View>
      ) : (
        children
      )}
    </View>
  );
}

/**
 * The scrolling part of a page, with the page's margins; `dense` for a list of which much should be
 * visible.
 */
export function Body({ dense, children }: PropsWithChildren<{ dense?: boolean }>) {
  return <View className={dense ? 'body body-dense' : 'body'}>{children}</View>;
}

/** Shows its content only without a second pane, which shows the same. */
export const InOnePane = ({ children }: PropsWithChildren) => (useWide() ? null : children);
