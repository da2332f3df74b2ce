/** A placeholder in an input, filled when it is sent: the n-th known value for a field’s name. */
export class Pick {
  constructor(
    readonly name: string,
    readonly n: number,
  ) {}
}

/** A placeholder for an object whose keys may be picks. */
export class Pairs {
  constructor(readonly pairs: [key: unknown, value: unknown][]) {}
}

/** The known values by field name. */
export type Known = ReadonlyMap<string, readonly unknown[]>;

/** The name under which an account’s own answers are known. */
export const ownName = (account: string | undefined, name: string): string => `${account} ${name}`;

/**
 * An input as an account sends it. Each `Pick` is replaced, mostly by a value of the account’s own;
 * a field without known values is left out. Everything has passed through JSON, as over the
 * network.
 */
export function sent(input: unknown, known: Known, account?: string): unknown {
  const filled = (value: unknown): unknown => {
    if (value instanceof Pick) {
      const own = value.n % 5 ? known.get(ownName(account, value.name)) : undefined;
      const those = own ?? known.get(value.name) ?? [];
      return those[Math.floor(value.n / 5) % those.length];
    }
    if (value instanceof Pairs)
      return Object.fromEntries(value.pairs.map(([key, each]) => [filled(key), filled(each)]));
    if (Array.isArray(value)) return value.map(filled);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, filled(each)]));
  };
  const text = JSON.stringify(filled(input));
  return text === undefined ? undefined : JSON.parse(text);
}
