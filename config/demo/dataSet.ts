import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fileIn = (dataDir: string): string => join(dataDir, 'data-set.json');

/** The set of data that the hospital of a folder serves; empty for the one that was never restored. */
export function dataSetOf(dataDir: string): string {
  const file = fileIn(dataDir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { set: string }).set : '';
}

/** Has another set of data served from the next start on. */
export function serveDataSet(dataDir: string, set: string): void {
  const file = fileIn(dataDir);
  writeFileSync(`${file}.new`, `${JSON.stringify({ set })}\n`);
  renameSync(`${file}.new`, file);
}
