import { useDidShow } from '@tarojs/taro';
import { useCallback, useEffect } from 'react';
import { texts } from '../../texts';
import { timesExchanged } from '../../texts/spoken';
import { useDark } from '../phone/dark';
import { colorTabBar, nameTabs } from '../phone/tabBar';
import { useHospital } from './hospital';

const { tabs } = texts.pages.common;

/**
 * Gives the tab bar below a page the hospital's accent (R22), in the phone's view, and its names in
 * the language in use.
 */
export function useTabBar(): void {
  const { accent } = useHospital();
  const color = useDark() ? accent.dark : accent.light;
  const exchanged = timesExchanged();
  const dress = useCallback(() => {
    colorTabBar(color);
    if (exchanged) nameTabs([tabs.home, tabs.list, tabs.me]);
  }, [color, exchanged]);
  useEffect(dress, [dress]);
  useDidShow(dress);
}
