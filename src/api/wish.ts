import type { Trouble } from './trouble';
import { isUncertain } from './trouble';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const open = new Map<string, string>();

/**
 * A new request id: the time and 16 random letters. It only has to be different within this
 * account; guessing one gives nothing.
 */
export function freshName(): string {
  let letters = '';
  for (let i = 0; i < 16; i++) letters += LETTERS[Math.floor(Math.random() * LETTERS.length)];
  return `${Date.now().toString(36)}-${letters}`;
}

/**
 * The `requestId` of a wish (R4), which is identified by a text such as `book s1 3 p1 first`. It
 * stays the same until the hospital has answered, even if the page was left, so that a double tap,
 * or a try after a lost answer, is one request.
 */
export function requestIdFor(wish: string): string {
  const known = open.get(wish);
  if (known) return known;
  const name = freshName();
  open.set(wish, name);
  return name;
}

/**
 * Records the hospital's answer: a wish of which it is unknown whether it was done keeps its id.
 */
export function answered(wish: string, refusal?: Trouble): void {
  if (!refusal || !isUncertain(refusal)) open.delete(wish);
}
