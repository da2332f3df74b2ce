import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';

/** Whether the phone's view is dark; follows it. */
export function useDark(): boolean {
  const [dark, setDark] = useState(() => Taro.getAppBaseInfo?.().theme === 'dark');
  useEffect(() => {
    const follow = ({ theme }: { theme: string }) => setDark(theme === 'dark');
    Taro.onThemeChange?.(follow as never);
    return () => Taro.offThemeChange?.(follow as never);
  }, []);
  return dark;
}
