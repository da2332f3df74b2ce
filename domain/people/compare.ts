import { normaliseNumber } from './document';
import { documentRules, ownDocumentKinds } from './documentKinds';
import { lastingNumber } from './sameness';

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

const HIDDEN = '*';

/** How much of a number is compared: all of it, but of a permit not the end that counts its issues. */
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
 * What was read off a document beside the booking's number, which may be masked with `*` (R6); nothing while nothing, or not
 * enough to say anything, was typed. What is hidden counts as the same, and so does a permit issued again: the hospital
 * compares the whole number itself.
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
