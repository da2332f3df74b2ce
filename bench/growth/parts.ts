/** The names of the collections that one question reads. */
type Reads = ReadonlySet<string>;

/** Questions asked of one hospital with only some collections. */
interface Part {
  /** Positions in the list of questions. */
  questions: number[];
  collections: Set<string>;
}

const sizeOf = (collections: Iterable<string>, sizes: Readonly<Record<string, number>>): number =>
  [...collections].reduce((sum, name) => sum + (sizes[name] ?? 0), 0);

/**
 * Cuts a hospital that does not fit in memory into parts that do. Each question joins the part that
 * needs the fewest further documents. Every collection it reads is there whole.
 *
 * @param reads the collections that each question reads
 * @param sizes the number of documents of each collection
 * @param most the number of documents that fit in memory
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
