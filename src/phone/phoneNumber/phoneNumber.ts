import type { PropsWithChildren } from 'react';

/**
 * The answer to asking for the phone: a code that the function exchanges for the number (once,
 * within five minutes); `refused` by the user; `failed` if WeChat could not ask (an old version, no
 * phone bound, no credit left).
 */
export type PhoneNumberAnswer = { code: string } | 'refused' | 'failed';

/** A button that asks for the phone. Its look comes from its children and `className`. */
export type PhoneNumberButtonProps = PropsWithChildren<{
  className?: string;
  /** The label for a screen reader, if the text alone is not enough. */
  label?: string;
  disabled?: boolean;
  onAnswer: (answer: PhoneNumberAnswer) => void;
}>;
