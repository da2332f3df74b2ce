/** Stands in an input for something that is known when it is sent: the n-th of what is known by a field's name. */
export class Pick {
  constructor(
    readonly name: string,
    readonly n: number,
  ) {}
}

/** Stands for an object whose keys may be picks. */
export class Pairs {
  constructor(readonly pairs: [key: unknown, value: unknown][]) {}
}

/** What is known by the names of fields. */
export type Known = ReadonlyMap<string, readonly unknown[]>;

/** By what name an account knows something that it was answered itself. */
export const ownName = (account: string | undefined, name: string): string => `${account} ${name}`;

/**
 * An input as it is sent by an account: each `Pick` is what it stands for, mostly something of the account's own, and a field of
 * which nothing is known is left out. Everything has gone through JSON as on the wire.
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
