import { useEffect, useState } from 'react';

/** How long somebody has to stop typing before a question is sent, in milliseconds. */
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
