import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fileIn = (dataDir: string): string => join(dataDir, 'data-set.json');

/** The set of data that a folder’s hospital serves; empty for the original one. */
export function dataSetOf(dataDir: string): string {
  const file = fileIn(dataDir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { set: string }).set : '';
}

/** Serves another set of data from the next start on. */
export function serveDataSet(dataDir: string, set: string): void {
  const file = fileIn(dataDir);
  writeFileSync(`${file}.new`, `${JSON.stringify({ set })}\n`);
  renameSync(`${file}.new`, file);
}
