import { demoPerson } from '../localStack/localStack';

/** In the demonstration several persons use one phone, so values are stored for each. */
const named = (name: string) => `${name}:${demoPerson()}`;

/** A value that this phone stores for the user; `undefined` when there is none. */
export function recall<T>(name: string): T | undefined {
  try {
    const kept = localStorage.getItem(named(name));
    return kept === null ? undefined : (JSON.parse(kept) as T);
  } catch {
    return undefined;
  }
}

/** Stores a small value; a full phone stores nothing, which is no error. */
export function remember(name: string, value: unknown): void {
  try {
    localStorage.setItem(named(name), JSON.stringify(value));
  } catch {}
}
