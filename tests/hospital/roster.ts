import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importRoster } from '../../types/changes/importRoster';
import type { ValueOf } from '../../types/contract';
import type { FileMade } from '../../types/files/file';
import type { TestHospital } from './open';

/** The demonstration hospital’s roster as its office delivers it: 77 doctors of 18 departments. */
export const wholeRosterCsv = readFileSync(join(__dirname, '../../config/demo/roster.csv'), 'utf8');

/** The first 60 of its 373 rows: 13 doctors of four departments are enough for most tests. */
export const rosterCsv = wholeRosterCsv
  .split(/(?<=\n)/)
  .slice(0, 61)
  .join('');

/** A file in the form of an import’s input. */
export const fileOf = (content: string | Buffer, fileName = 'roster.csv') => ({
  fileName,
  contentBase64: Buffer.from(content as Buffer).toString('base64'),
});

/** The content of a file that an operation made. In a test hospital it is part of the answer. */
export function bytesOf({ fileName, contentBase64 }: FileMade): Buffer {
  if (contentBase64 === undefined) throw new Error(`${fileName} is in the storage`);
  return Buffer.from(contentBase64, 'base64');
}

/** The documents of each collection. */
type Content = Record<string, object[]>;
/**
 * The answer of each roster’s import and the documents it left, by roster, moment and previous
 * content of the store.
 */
const imported = new Map<string, { value: ValueOf<typeof importRoster>; left: Content }>();

/**
 * Imports a roster as the office. A hospital equal to an earlier one gets that one’s result. An
 * import writes hundreds of documents, and tests of other things need not wait for it.
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

/**
 * Everything in the store except the check values of its keys, because each hospital has its own
 * keys.
 */
async function contentOf({ stack: { store } }: TestHospital): Promise<Content> {
  const content: Content = {};
  for (const name of store.collections().filter(each => each !== 'keys')) {
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
