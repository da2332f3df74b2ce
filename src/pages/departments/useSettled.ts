import { useEffect, useState } from 'react';

/** A search is sent this long (ms) after the last input. */
const PAUSE = 300;

/** A value as it was when it last stopped changing; the first one at once. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
