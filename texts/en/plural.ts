/** `1 day`, `3 days`: a count with its noun; `many` is the plural if it is not made with an s. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
