import { type Understood, understood } from '../../../domain/tables/columns';
import { failedIn } from '../../../domain/tables/rows';
import { type ReadOrProblem, tableProblem, type Variants } from './reading';
import { readTable } from './readTable';

/** A file as it was handed over. */
export interface HandedOver {
  bytes: Uint8Array;
  fileName: string;
  /** The one sheet to read, if the user chose one. */
  sheet?: string | undefined;
}

/**
 * Reads a table whose columns may have other names than expected. If a formula in one of these
 * columns has failed, the whole file is refused, as its value is unknown.
 * @param variants the expected names, each with the names that hospitals use for it
 */
export async function readNamed(
  { bytes, fileName, sheet }: HandedOver,
  variants: Variants,
): Promise<ReadOrProblem<Understood>> {
  const table = await readTable(bytes, fileName, { variants, sheet });
  if ('problem' in table) return table;
  const read = understood(table, variants);
  if ('twice' in read)
    return tableProblem('TABLE_HEADER_ALIKE', { value: read.twice.join('\u3001').slice(0, 60) });
  const failed = failedIn(read.rows, new Set(Object.keys(variants)));
  if (!failed) return read;
  const { column, ...place } = failed;
  return tableProblem('TABLE_FORMULA', { ...place, value: column });
}
