import { normaliseNumber } from './document';
import { documentRules, ownDocumentKinds } from './documentKinds';
import { lastingNumber } from './sameness';

export interface Letter {
  letter: string;
  differs: boolean;
}

export interface Compared {
  /**
   * `length`: not as long as the booking's number; `differs`: `count` of the visible digits are
   * different.
   */
  state: 'same' | 'length' | 'differs';
  count: number;
  booked: Letter[];
  typed: Letter[];
}

const HIDDEN = '*';

/**
 * The lengths that are compared: the whole number; for a permit, without the issue count at its
 * end.
 */
function lastingLengths(booked: string, typed: string): { booked: number; typed: number } {
  const whole = booked.replace(/\*/g, '0');
  const kind = ownDocumentKinds.find(
    each => documentRules[each].issues && documentRules[each].check(whole, null) === null,
  );
  const length = (number: string) =>
    kind ? lastingNumber({ kind, number }).length : number.length;
  return { booked: length(whole), typed: length(typed) };
}

/**
 * Compares the number read from a document with the booking's number, which may be masked with `*`
 * (R6); undefined while too little is typed. Masked digits, and a permit that was issued again,
 * count as equal. The hospital compares the full number itself.
 */
export function compare(booked: string, typed: string): Compared | undefined {
  const known = [...normaliseNumber(booked)];
  const shown = [...normaliseNumber(typed)];
  if (shown.length === 0) return undefined;
  const lasting = lastingLengths(known.join(''), shown.join(''));
  const differsAt = (at: number) =>
    at < Math.min(lasting.booked, lasting.typed) && known[at] !== HIDDEN && known[at] !== shown[at];
  const letters = (from: string[]): Letter[] =>
    from.map((letter, at) => ({ letter, differs: differsAt(at) }));
  const count = shown.filter((_, at) => differsAt(at)).length;
  const result = { count, booked: letters(known), typed: letters(shown) };
  if (count > 0) return { state: 'differs', ...result };
  if (lasting.typed > lasting.booked) return { state: 'length', ...result };
  return lasting.typed < lasting.booked ? undefined : { state: 'same', ...result };
}
