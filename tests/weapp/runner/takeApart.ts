import * as glassEasel from 'glass-easel';
import type { Loop } from './loop';
import type { Caller, OpenPage } from './openPage';
import { below, isComponent } from './tree';

/**
 * Disassembles a closed page. Its late setData does nothing, as on a phone; the framework alone
 * would fail.
 */
export function takeApart({ element }: OpenPage, loop: Loop): void {
  const setData = (_: unknown, told?: () => void) => {
    if (typeof told === 'function') loop.post(told);
  };
  for (const one of [element, ...below(element)]) {
    if (isComponent(one)) Object.assign(one.getMethodCaller() as Caller, { setData });
  }
  glassEasel.Element.pretendDetached(element);
}
