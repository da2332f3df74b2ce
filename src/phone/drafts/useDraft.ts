import { useState } from 'react';
import { dropInput, keepInput, keptInput } from '.';
import { type FormName, forms } from './forms';

/** The input of a form. */
export interface Draft<T> {
  value: T;
  set: (value: T) => void;
  /** Whether the input was typed before the page was left or lost. */
  restored: boolean;
  /**
   * Removes the input, once the hospital has it or the user drops it; the form then shows `next`.
   */
  forget: (next?: T) => void;
}

interface Kept<T> {
  value: T;
  at: number;
}

/**
 * The input of a form, kept on this phone until the hospital has it: going back, a reload or a lost
 * network lose nothing. All forms use it.
 * @param about what the form is about, such as a case's id or a version: input about another one is
 * not shown
 */
export function useDraft<T>(form: FormName, first: T | (() => T), about = ''): Draft<T> {
  const name = about ? `${form} ${about}` : form;
  const [before] = useState(() => recalled<T>(name, forms[form]));
  const [value, setValue] = useState<T>(before === undefined ? first : before.value);
  const [restored, setRestored] = useState(before !== undefined);
  return {
    value,
    restored,
    set(next) {
      keepInput(name, { value: next, at: Date.now() } satisfies Kept<T>);
      setValue(() => next);
    },
    forget(next) {
      dropInput(name);
      setRestored(false);
      if (next !== undefined) setValue(() => next);
    },
  };
}

function recalled<T>(name: string, keepFor: number): Kept<T> | undefined {
  const found = keptInput(name) as Kept<T> | undefined;
  if (found === undefined) return undefined;
  if (Date.now() - found.at < keepFor) return found;
  dropInput(name);
  return undefined;
}
