/** How each part of this instance forgets what it remembers between two calls. */
const forgetting: (() => void)[] = [];

/**
 * Registers how a module forgets what it remembers of the data or of the platform, so that
 * `forgetAll` reaches it. Returns the same function.
 */
export function forgettable(forget: () => void): () => void {
  forgetting.push(forget);
  return forget;
}

/** Makes this instance forget everything that it remembers between two calls, so that it is like a new one. */
export const forgetAll = (): void => {
  for (const forget of forgetting) forget();
};

/**
 * The `main` of a function, with `main.forget`: in tests an instance serves several hospitals after
 * each other.
 */
export const withForget = <M extends object>(main: M): M & { forget(): void } =>
  Object.assign(main, { forget: forgetAll });
