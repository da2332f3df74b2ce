import { type Understood, understood } from '../../../domain/tables/columns';
import { problem, type Reading } from './reading';
import { readTable } from './readTable';

/** A file as it was handed over. */
export interface HandedOver {
  bytes: Uint8Array;
  fileName: string;
  /** The one sheet to read, where the user chose one. */
  sheet?: string | undefined;
}

/**
 * Reads a table whose columns may have other names than expected.
 * @param variants the expected names, each with the names that hospitals use for it
 */
export async function readNamed(
  { bytes, fileName, sheet }: HandedOver,
  variants: Readonly<Record<string, readonly string[]>>,
): Promise<Reading<Understood>> {
  const table = await readTable(bytes, fileName, sheet);
  if ('problem' in table) return table;
  const read = understood(table, variants);
  if ('twice' in read)
    return problem('TABLE_HEADER_ALIKE', { value: read.twice.join('\u3001').slice(0, 60) });
  return read;
}
