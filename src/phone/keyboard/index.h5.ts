import type { InputProps } from '@tarojs/components';
import { useEffect, useRef } from 'react';
import type { Keyboard } from './keyboard';

/**
 * Whether this is a computer with a keyboard: a field may get the focus without a keyboard covering
 * the page.
 */
export const hasKeyboard = (): boolean => window.matchMedia?.('(pointer: fine)').matches ?? false;

/** Gives an element the focus as soon as it exists, unless the user is typing in a field. */
export function useFocus(on: boolean) {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    const writes = document.activeElement instanceof HTMLInputElement;
    if (on && hasKeyboard() && !writes) ref.current?.focus({ preventScroll: true });
  }, [on]);
  return on ? { ref } : {};
}

/**
 * The browser's kind of field for a keyboard. Digits are typed into one for telephones: its field
 * for numbers empties itself if the user pastes a number with a dash, and turns with the wheel.
 */
export const fieldTypeOf = (keyboard: Keyboard): InputProps['type'] =>
  (keyboard === 'number' ? 'tel' : keyboard) as InputProps['type'];
