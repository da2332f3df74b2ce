/** One mark for each strike that counts or is still missing until a bar (R8): as many as lead to one, or more when there are more. */
export const marksOf = (counting: number, of: number): { place: number; struck: boolean }[] =>
  Array.from({ length: Math.max(counting, of) }, (_, index) => ({
    place: index + 1,
    struck: index < counting,
  }));
