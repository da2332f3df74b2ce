/**
 * Between two letters of a scanner are 1 to 50 ms; nobody types eight letters by hand with less
 * than this between each.
 */
const MOST_BETWEEN_MS = 80;
/** Codes have ten letters, documents eight or more. */
const FEWEST = 8;

/** Distinguishes a scanner from typing by the speed of the keys. */
export interface Burst {
  /** A letter was typed. Returns whether it may be the first of a scanned text. */
  letter(letter: string, at: number): boolean;
  /** Enter was typed. Returns the scanned text; undefined if it was typed by hand. */
  enter(at: number): string | undefined;
  /** Another key was typed, which no scanner sends. */
  end(): void;
}

/**
 * Watches the keys of one keyboard. It uses the moments of the keys themselves, so that a busy page
 * does not make typing look like a scanner.
 */
export function watchBurst(): Burst {
  let letters = '';
  let last = Number.NEGATIVE_INFINITY;
  const follows = (at: number) => at - last <= MOST_BETWEEN_MS;
  return {
    letter(letter, at) {
      const isFirst = letters === '' || !follows(at);
      letters = isFirst ? letter : letters + letter;
      last = at;
      return isFirst;
    },
    enter(at) {
      const scanned = letters.length >= FEWEST && follows(at) ? letters : undefined;
      letters = '';
      return scanned;
    },
    end() {
      letters = '';
    },
  };
}

/**
 * The letter of a key, by what it types, or by its place on the keyboard if a Chinese input method
 * hides that. Undefined for a key with no letter that codes and numbers contain.
 */
export function letterOf({ key, code }: { key: string; code: string }): string | undefined {
  if (/^[0-9A-Za-z-]$/.test(key)) return key;
  if (key !== 'Process' && key !== 'Unidentified') return undefined;
  return /^(?:Key|Digit|Numpad)([0-9A-Z])$/.exec(code)?.[1];
}
