import { useEffect, useState } from 'react';
import { keep, kept } from '../phone/keep';

const KEY = 'look.elder';
const listeners = new Set<(elder: boolean) => void>();
let elder: boolean | undefined;

const isElder = (): boolean => {
  elder ??= kept(KEY) === true;
  return elder;
};

/** Switches the elder view for every page, and stores that on this phone. */
export function setElder(on: boolean): void {
  elder = on;
  keep(KEY, on);
  for (const listener of listeners) listener(on);
}

/** Whether the elder view is on; follows the switch. */
export function useElder(): boolean {
  const [on, setOn] = useState(isElder);
  useEffect(() => {
    setOn(isElder());
    listeners.add(setOn);
    return () => {
      listeners.delete(setOn);
    };
  }, []);
  return on;
}
