import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importRoster } from '../../types/changes/importRoster';
import type { ValueOf } from '../../types/contract';
import type { FileMade } from '../../types/files/file';
import type { TestHospital } from './open';

/** The demonstration hospital's roster, as its office hands it over: 77 doctors of 18 departments. */
export const wholeRosterCsv = readFileSync(join(__dirname, '../../config/demo/roster.csv'), 'utf8');

/** The first 60 of its 373 rows: 13 doctors of four departments are enough for most tests. */
export const rosterCsv = wholeRosterCsv
  .split(/(?<=\n)/)
  .slice(0, 61)
  .join('');

/** A file as an import takes it. */
export const fileOf = (content: string | Buffer, fileName = 'roster.csv') => ({
  fileName,
  contentBase64: Buffer.from(content as Buffer).toString('base64'),
});

/** What is in a file that an operation made: of a hospital of tests it came in the answer itself. */
export function bytesOf({ fileName, contentBase64 }: FileMade): Buffer {
  if (contentBase64 === undefined) throw new Error(`${fileName} lies in the storage`);
  return Buffer.from(contentBase64, 'base64');
}

/** Each collection's documents. */
type Content = Record<string, object[]>;
/** What a roster's import answers and leaves behind, by the roster, the moment and what lay in the store before. */
const imported = new Map<string, { value: ValueOf<typeof importRoster>; left: Content }>();

/**
 * The office imports a roster. A hospital that is equal to one that imported it before is given
 * what that one had afterwards: an import writes hundreds of documents, which tests of something else need not wait for.
 */
export async function bringRoster(
  hospital: TestHospital,
  csv = rosterCsv,
): Promise<ValueOf<typeof importRoster>> {
  const equal = JSON.stringify([csv, Date.now(), await contentOf(hospital)]);
  const known = imported.get(equal);
  if (known) {
    await put(hospital, known.left);
    return known.value;
  }
  const value = await hospital.value(importRoster, fileOf(csv), 'office');
  imported.set(equal, { value, left: await contentOf(hospital) });
  return value;
}

async function contentOf({ stack: { store } }: TestHospital): Promise<Content> {
  const content: Content = {};
  for (const name of store.collections()) {
    const { docs } = await store.find(name, { filter: {} });
    if (docs.length > 0) content[name] = docs;
  }
  return content;
}

async function put({ stack: { store } }: TestHospital, content: Content): Promise<void> {
  for (const [name, docs] of Object.entries(content)) {
    await store.remove(name, { filter: {}, multi: true });
    await store.insert(name, docs);
  }
}
