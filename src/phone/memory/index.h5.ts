import { demoPerson } from '../localStack/localStack';

/** In the demonstration several persons use one phone, and each has things of their own. */
const named = (name: string) => `${name}:${demoPerson()}`;

/** What this phone keeps under a name for the person who uses it; `undefined` when there is nothing. */
export function recall<T>(name: string): T | undefined {
  try {
    const kept = localStorage.getItem(named(name));
    return kept === null ? undefined : (JSON.parse(kept) as T);
  } catch {
    return undefined;
  }
}

/** Keeps something small under a name; a full phone keeps nothing, which is no error. */
export function remember(name: string, value: unknown): void {
  try {
    localStorage.setItem(named(name), JSON.stringify(value));
  } catch {}
}
