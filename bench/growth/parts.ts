/** What one question reads: the collections, by name. */
type Reads = ReadonlySet<string>;

/** Questions that are asked of one hospital, of which only some collections are laid in. */
interface Part {
  /** Places in the list of questions. */
  questions: number[];
  collections: Set<string>;
}

const sizeOf = (collections: Iterable<string>, sizes: Readonly<Record<string, number>>): number =>
  [...collections].reduce((sum, name) => sum + (sizes[name] ?? 0), 0);

/**
 * Cuts a hospital that does not fit into memory into parts that do: each question goes where the fewest documents have to be laid in
 * besides, and every collection that it reads lies there whole.
 * @param reads what each question reads
 * @param sizes how many documents each collection would have
 * @param most how many documents fit at once
 * @returns the parts, and the questions that read more than fits
 */
export function partsOf(
  reads: readonly Reads[],
  sizes: Readonly<Record<string, number>>,
  most: number,
): { parts: Part[]; tooLarge: number[] } {
  const parts: Part[] = [];
  const tooLarge: number[] = [];
  const largestFirst = reads
    .map((collections, question) => ({ question, collections }))
    .sort((a, b) => sizeOf(b.collections, sizes) - sizeOf(a.collections, sizes));
  for (const { question, collections } of largestFirst) {
    if (sizeOf(collections, sizes) > most) {
      tooLarge.push(question);
      continue;
    }
    const [best] = parts
      .map(part => ({ part, all: new Set([...part.collections, ...collections]) }))
      .filter(({ all }) => sizeOf(all, sizes) <= most)
      .map(({ part, all }) => ({
        part,
        all,
        more: sizeOf(all, sizes) - sizeOf(part.collections, sizes),
      }))
      .sort((a, b) => a.more - b.more);
    if (best) {
      best.part.questions.push(question);
      best.part.collections = best.all;
    } else parts.push({ questions: [question], collections: new Set(collections) });
  }
  for (const { questions } of parts) questions.sort((a, b) => a - b);
  return { parts, tooLarge };
}
