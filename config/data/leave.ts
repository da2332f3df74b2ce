import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EJSON } from 'bson';
import { isSealed, unseal } from '../../cloudfunctions/cloud/seal';
import type { SealedField } from '../../cloudfunctions/cloud/sealedFields';
import { sealedPlaces } from '../../cloudfunctions/modules/keys';
import { operatorTexts } from '../../texts/operators';
import { agreed } from '../agreed';
import { check, said, unfit } from './check';
import { lineOfCsv } from './csv';
import { documentsIn } from './lines';
import { type Hands, Hindered, type Manifest, type Stored } from './shape';

const words = operatorTexts.data;

/** A collection with its list of sealed fields. */
export interface WithSealed {
  readonly spec: { readonly name: string };
  readonly sealed: readonly SealedField[];
}

/**
 * Exports a backup in open formats, unsealed: lines of JSON, and one table per collection. Every
 * reader of the folder can read all of it.
 *
 * @returns whether the operator agreed
 */
export async function leave(
  folder: string,
  to: string,
  collections: readonly WithSealed[],
  { yes }: { yes: boolean },
  hands: Hands,
): Promise<boolean> {
  const manifest = await check(folder, hands);
  const problems = unfit(manifest);
  if (existsSync(to) && (await readdir(to)).length) problems.push(words.problems.folderThere(to));
  if (problems.length) throw new Hindered(problems);
  hands.say(words.leave.warning(to));
  if (!(await agreed(hands, yes))) return false;
  const partial = `${to}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true, mode: 0o700 });
  let unreadable = 0;
  // Check values tell nothing without keys, and are not needed for unsealed data.
  const taken = manifest.collections.filter(({ name }) => name !== 'keys');
  for (const { name, file } of taken) {
    const sealed = collections.find(({ spec }) => spec.name === name)?.sealed ?? [];
    unreadable += await writeOpened(join(folder, file), join(partial, name), sealed);
  }
  await writeFile(
    join(partial, words.leave.readmeFile),
    readme({ ...manifest, collections: taken }),
  );
  await rm(to, { recursive: true, force: true });
  await rename(partial, to);
  hands.say(words.leave.done(to, unreadable));
  return true;
}

const readme = ({ site, beganAt, collections }: Manifest): string =>
  words.leave.readme(
    site,
    said(beganAt),
    collections.map(({ name, documents }) => `${name}: ${documents}`),
  );

/** @returns the number of sealed texts that no key opened */
async function writeOpened(
  from: string,
  to: string,
  fields: readonly SealedField[],
): Promise<number> {
  const columns = new Set<string>(['_id']);
  for await (const document of documentsIn(from))
    for (const column of Object.keys(flat(opened(document, fields).document))) columns.add(column);
  const lines = await open(`${to}.ndjson`, 'w', 0o600);
  const table = await open(`${to}.csv`, 'w', 0o600);
  let unreadable = 0;
  try {
    await table.write(`\uFEFF${lineOfCsv([...columns])}`);
    for await (const each of documentsIn(from)) {
      const { document, failed } = opened(each, fields);
      unreadable += failed;
      await lines.write(`${EJSON.stringify(document, { relaxed: true })}\n`);
      const cells = flat(document);
      await table.write(lineOfCsv([...columns].map(column => cells[column] ?? '')));
    }
  } finally {
    await lines.close();
    await table.close();
  }
  return unreadable;
}

/** A document with its sealed fields opened. A text that no key opens stays sealed. */
function opened(
  sealed: Stored,
  fields: readonly SealedField[],
): { document: Stored; failed: number } {
  const document = structuredClone(sealed);
  let failed = 0;
  for (const { path, text, belongsTo } of sealedPlaces(sealed, fields)) {
    if (!isSealed(text)) continue;
    try {
      put(document, path.split('.'), unseal(text, belongsTo));
    } catch {
      failed += 1;
    }
  }
  return { document, failed };
}

function put(into: Record<string, unknown>, [first, ...rest]: string[], value: unknown): void {
  if (first === undefined) return;
  if (rest.length) put(into[first] as Record<string, unknown>, rest, value);
  else into[first] = value;
}

/** A document as one row: nested fields by their path, lists as JSON. */
function flat(value: Record<string, unknown>, path = ''): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(value).map(([name, of]) => {
      const at = path ? `${path}.${name}` : name;
      if (of === null || of === undefined) return { [at]: '' };
      if (typeof of !== 'object') return { [at]: String(of) };
      const plain = !Array.isArray(of) && !(of instanceof Date);
      return plain ? flat(of as Record<string, unknown>, at) : { [at]: JSON.stringify(of) };
    }),
  );
}
