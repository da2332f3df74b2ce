export interface Letter {
  letter: string;
  differs: boolean;
}

export interface Compared {
  /** `length`: not as long as the booking's; `differs`: `count` of the digits in sight are others. */
  state: 'same' | 'length' | 'differs';
  count: number;
  booked: Letter[];
  typed: Letter[];
}

const plain = (number: string): string => number.replace(/[\s-]/g, '').toUpperCase();
const HIDDEN = '*';

/**
 * What was read off a document beside the booking's number, which may be masked with `*` (R6); nothing while nothing, or not
 * enough to say anything, was typed. What is hidden counts as the same: the hospital compares the whole number itself.
 */
export function compare(booked: string, typed: string): Compared | undefined {
  const known = [...plain(booked)];
  const shown = [...plain(typed)];
  if (shown.length === 0) return undefined;
  const differsAt = (at: number) =>
    known[at] !== undefined &&
    shown[at] !== undefined &&
    known[at] !== HIDDEN &&
    known[at] !== shown[at];
  const letters = (from: string[]): Letter[] =>
    from.map((letter, at) => ({ letter, differs: differsAt(at) }));
  const count = shown.filter((_, at) => differsAt(at)).length;
  const result = { count, booked: letters(known), typed: letters(shown) };
  if (count > 0) return { state: 'differs', ...result };
  if (shown.length > known.length) return { state: 'length', ...result };
  return shown.length < known.length ? undefined : { state: 'same', ...result };
}
