import { meant, type TableRow } from './rows';

/** The header is within the first 10 lines of a file. */
const HEADER_WITHIN = 10;

/** A table with the names of its header. */
interface Named {
  header: string[];
  /** The header's line in the file. */
  headerLine: number;
  rows: TableRow[];
}

/**
 * A table whose columns have the expected names; `renamed` has the file's own names if they differ.
 */
export interface Understood extends Named {
  renamed: { column: string; inFile: string }[];
}

/**
 * A column's name without usual additions: a required mark, a remark in brackets, a colon.
 * Full-width signs were normalised before.
 */
const bare = (name: string): string =>
  meant(name)
    .replace(/\([^()]*\)/g, '')
    .replace(/[*:.#\u3001]+/g, '')
    .toLowerCase();

/**
 * The position of the header among the lines of a file. Above it a file may have a title or a date.
 * The header is the line with most of the expected names, the first one if several have as many.
 *
 * @param lines the lines that are not empty, as cells
 * @param variants the expected names, each with its variants
 * @returns an index; 0 if no line has an expected name
 */
export function headerAt(
  lines: readonly (readonly string[])[],
  variants: Readonly<Record<string, readonly string[]>>,
): number {
  const expected = new Set(Object.entries(variants).flat(2).map(bare));
  const counts = lines
    .slice(0, HEADER_WITHIN)
    .map(cells => new Set(cells.map(bare).filter(name => expected.has(name))).size);
  return Math.max(0, counts.indexOf(Math.max(...counts)));
}

/**
 * A table with its columns renamed to the expected names, in any order. A column is recognised by
 * its name or by one of the variants. A column with the exact name wins over a variant.
 *
 * @param variants the expected names, each with its variants
 * @returns the table, or the file's names for one column that it has twice
 */
export function understood(
  { header, headerLine, rows }: Named,
  variants: Readonly<Record<string, readonly string[]>>,
): Understood | { twice: string[] } {
  const named = new Map<string, string>();
  for (const [column, others] of Object.entries(variants)) {
    const exactly = header.filter(name => meant(name) === column);
    const known = new Set([column, ...others].map(bare));
    const alike = exactly.length ? exactly : header.filter(name => known.has(bare(name)));
    if (alike.length > 1) return { twice: alike };
    if (alike[0] !== undefined) named.set(alike[0], column);
  }
  const renamed = [...named]
    .filter(([inFile, column]) => inFile !== column)
    .map(([inFile, column]) => ({ column, inFile }));
  if (!renamed.length) return { header, headerLine, rows, renamed };
  const nameOf = (name: string): string => named.get(name) ?? name;
  return {
    header: header.map(nameOf),
    headerLine,
    rows: rows.map(row => ({
      ...row,
      cells: Object.fromEntries(
        Object.entries(row.cells).map(([name, cell]) => [nameOf(name), cell]),
      ),
    })),
    renamed,
  };
}
