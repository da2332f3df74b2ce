import type { PropsWithChildren } from 'react';

/**
 * What became of asking for the phone: the code that the function exchanges for the number (good for five minutes, once); the
 * person said no; or WeChat could not ask (an old WeChat, no phone bound, nothing left to spend), so that the person types.
 */
export type PhoneNumberAnswer = { code: string } | 'refused' | 'failed';

/** A button that asks for the phone. It has no look of its own: the children and `className` give it one. */
export type PhoneNumberButtonProps = PropsWithChildren<{
  className?: string;
  /** What a screen reader says where the words alone do not tell what is meant. */
  label?: string;
  disabled?: boolean;
  onAnswer: (answer: PhoneNumberAnswer) => void;
}>;
