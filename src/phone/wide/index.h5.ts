import { useEffect, useState } from 'react';

/** Whether the window may become wide enough for two panes. */
export const canWiden = true;

const WIDE = '(min-width: 1100px)';
const asked = () => window.matchMedia?.(WIDE);

/** Whether the window has room for two panes beside each other; follows the window. */
export function useWide(): boolean {
  const [wide, setWide] = useState(() => asked()?.matches ?? false);
  useEffect(() => {
    const query = asked();
    const follow = () => setWide(query?.matches ?? false);
    query?.addEventListener('change', follow);
    return () => query?.removeEventListener('change', follow);
  }, []);
  return wide;
}
