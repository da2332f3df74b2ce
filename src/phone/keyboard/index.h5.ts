import { useEffect, useRef } from 'react';

/** Whether this is a computer with a keyboard of its own: a field may take the focus without a keyboard covering the page. */
export const hasKeyboard = (): boolean => window.matchMedia?.('(pointer: fine)').matches ?? false;

/** Gives the focus to an element as soon as it is there, unless somebody is writing in a field. */
export function useFocus(on: boolean) {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    const writes = document.activeElement instanceof HTMLInputElement;
    if (on && hasKeyboard() && !writes) ref.current?.focus({ preventScroll: true });
  }, [on]);
  return on ? { ref } : {};
}
