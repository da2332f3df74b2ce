import { useDidShow } from '@tarojs/taro';
import { useCallback, useEffect } from 'react';
import { useDark } from '../phone/dark';
import { colorTabBar } from '../phone/tabBar';
import { useHospital } from './hospital';

/** Gives the tab bar below a page the hospital's accent (R22), of the view that the phone shows. */
export function useTabBar(): void {
  const { accent } = useHospital();
  const color = useDark() ? accent.dark : accent.light;
  const dress = useCallback(() => colorTabBar(color), [color]);
  useEffect(dress, [dress]);
  useDidShow(dress);
}
