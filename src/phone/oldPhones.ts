/**
 * Built-ins that the pages use and iOS 12 lacks, installed before anything else runs. Babel handles
 * the syntax (`.browserslistrc`); `tests/weapp/oldPhones.test.ts` finds other missing built-ins.
 */
function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

function fromEntries<T>(entries: Iterable<readonly [PropertyKey, T]>): Record<PropertyKey, T> {
  const made: Record<PropertyKey, T> = {};
  for (const [name, value] of entries) made[name] = value;
  return made;
}

const add = (to: object, name: string, value: unknown): void => {
  if (!(name in to)) Object.defineProperty(to, name, { value, writable: true, configurable: true });
};

add(Array.prototype, 'at', at);
add(String.prototype, 'at', at);
add(Object, 'fromEntries', fromEntries);
