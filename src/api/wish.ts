import type { Trouble } from './trouble';
import { isUncertain } from './trouble';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const open = new Map<string, string>();

/** A new name for a wish: the time and 16 random letters; only has to differ from this account's others, nobody guesses it for gain. */
export function freshName(): string {
  let letters = '';
  for (let i = 0; i < 16; i++) letters += LETTERS[Math.floor(Math.random() * LETTERS.length)];
  return `${Date.now().toString(36)}-${letters}`;
}

/**
 * The `requestId` of a wish (R4), e.g. `book s1 3 p1 first`: the same until the hospital answered it, also when the page was
 * left in between, so that a double tap, or a try after a lost answer, is one request.
 */
export function requestIdFor(wish: string): string {
  const known = open.get(wish);
  if (known) return known;
  const name = freshName();
  open.set(wish, name);
  return name;
}

/** To be told how the hospital answered; a wish that may or may not have come true keeps its name. */
export function answered(wish: string, refusal?: Trouble): void {
  if (!refusal || !isUncertain(refusal)) open.delete(wish);
}
