import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';

/**
 * Repeats something while the page is visible, such as reading again.
 * @param every the interval in ms; undefined: not at all
 */
export function useRefresh(again: () => unknown, every: number | undefined): void {
  const [shown, setShown] = useState(true);
  const latest = useRef(again);
  latest.current = again;
  useDidHide(() => setShown(false));
  useDidShow(() => setShown(true));
  useEffect(() => {
    if (!shown || every === undefined) return;
    const timer = setInterval(() => latest.current(), every);
    return () => clearInterval(timer);
  }, [shown, every]);
}
