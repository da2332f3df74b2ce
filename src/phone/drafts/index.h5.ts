import { demoPerson } from '../localStack/localStack';

// The browser keeps input for the window. It survives a reload and ends with the window, so the
// next user of the computer does not see it.
const named = (name: string) => `draft:${name}:${demoPerson()}`;

/** The input kept under a name; undefined without any. */
export function keptInput(name: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(named(name)) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps input; without space it stays on the page only. */
export function keepInput(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(named(name), JSON.stringify(value));
  } catch {}
}

/** Removes the input. */
export function dropInput(name: string): void {
  sessionStorage.removeItem(named(name));
}
