import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';

/** Whether the phone's view is dark; follows changes. */
export function useDark(): boolean {
  const [dark, setDark] = useState(() => Taro.getAppBaseInfo?.().theme === 'dark');
  useEffect(() => {
    const follow: Taro.onThemeChange.Callback = ({ theme }) => setDark(theme === 'dark');
    Taro.onThemeChange?.(follow);
    return () => Taro.offThemeChange?.(follow);
  }, []);
  return dark;
}
