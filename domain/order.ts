const names = new Intl.Collator('zh-Hans-CN');

/** Compares by name, in the order in which Chinese readers look names up: by their pinyin. */
export const byName = (a: { name: string }, b: { name: string }): number =>
  names.compare(a.name, b.name);

/** Compares by count, the greatest first; equal ones by name. */
export const mostFirst = (
  a: { count: number; name: string },
  b: { count: number; name: string },
): number => b.count - a.count || byName(a, b);
