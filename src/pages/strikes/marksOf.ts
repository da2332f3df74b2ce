/**
 * The marks of the strikes page (R8): one for each of the `of` strikes that lead to a bar; `struck`
 * for those that count.
 */
export const marksOf = (counting: number, of: number): { place: number; struck: boolean }[] =>
  Array.from({ length: Math.max(counting, of) }, (_, index) => ({
    place: index + 1,
    struck: index < counting,
  }));
