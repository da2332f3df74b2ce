import { useEffect, useState } from 'react';

const media = () => window.matchMedia('(prefers-color-scheme: dark)');

/** Whether the phone's view is dark; follows changes. */
export function useDark(): boolean {
  const [dark, setDark] = useState(() => media().matches);
  useEffect(() => {
    const watched = media();
    const follow = () => setDark(watched.matches);
    watched.addEventListener('change', follow);
    return () => watched.removeEventListener('change', follow);
  }, []);
  return dark;
}
