import { meant, type TableRow } from './rows';

/** A table by its header's names. */
interface Named {
  header: string[];
  rows: TableRow[];
}

/** A table whose columns have the names that are asked for, and what they were called in the file where that was another name. */
export interface Understood extends Named {
  renamed: { column: string; inFile: string }[];
}

/**
 * A column's name without what hospitals add to it: a mark for what must be filled in, a remark in brackets, a colon. Full-width
 * signs were made ordinary before.
 */
const bare = (name: string): string =>
  meant(name)
    .replace(/\([^()]*\)/g, '')
    .replace(/[*:.#\u3001]+/g, '')
    .toLowerCase();

/**
 * The columns of a table under the names that are asked for: whatever order they stand in, each is known by its name or by one
 * of its usual variants. A column that has the very name goes before a variant of it; of two variants nobody can say which
 * is meant.
 * @param variants the names that are asked for, each with what hospitals call it otherwise
 * @returns the table, or the file's names for one column that is there twice
 */
export function understood(
  { header, rows }: Named,
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
  if (!renamed.length) return { header, rows, renamed };
  const nameOf = (name: string): string => named.get(name) ?? name;
  return {
    header: header.map(nameOf),
    rows: rows.map(row => ({
      ...row,
      cells: Object.fromEntries(
        Object.entries(row.cells).map(([name, cell]) => [nameOf(name), cell]),
      ),
    })),
    renamed,
  };
}
