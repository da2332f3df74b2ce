import { demoPerson } from '../localStack/localStack';

// The browser keeps it for the window: it outlives a reload, and is gone with the window, whoever sits down there next.
const named = (name: string) => `draft:${name}:${demoPerson()}`;

/** What was kept under a name; undefined where nothing was. */
export function kept(name: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(named(name)) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what is typed; where there is no room it stays on the page only. */
export function keep(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(named(name), JSON.stringify(value));
  } catch {}
}

/** Keeps it no longer. */
export function drop(name: string): void {
  sessionStorage.removeItem(named(name));
}
