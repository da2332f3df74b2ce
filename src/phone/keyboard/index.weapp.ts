import type { Keyboard } from './keyboard';

/** A phone's keyboard covers half of the page, so no field gets the focus by itself. */
export const hasKeyboard = (): boolean => false;

/** On a phone nothing has the focus before it is tapped. */
export const useFocus = (_on: boolean) => ({});

/** WeChat's kind of field for a keyboard. */
export const fieldTypeOf = (keyboard: Keyboard) => keyboard;
