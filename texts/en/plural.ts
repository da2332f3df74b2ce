/** `1 day`, `3 days`: a count and what is counted; `many` where the plural is not made by an s. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
