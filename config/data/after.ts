import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { collectionIn } from '../../domain/versions/dataSet';
import { operatorTexts } from '../../texts/operators';
import { said } from './check';
import { csvOf } from './csv';
import { canonical, documentsIn } from './lines';
import type { Hands, Manifest, Site, Stored } from './shape';

const words = operatorTexts.data;
const PAGE = 500;

/** Collections that only the functions read. Changes in them do not concern the office. */
const ownOnly = new Set([
  'jobs',
  'limits',
  'lines',
  'tries',
  'smsDays',
  'keys',
  'sealing',
  'versions',
  'doorNonces',
  'files',
]);

type Change = 'added' | 'changed' | 'removed';

interface Came {
  collection: string;
  change: Change;
  document: Stored;
}

/**
 * Lists everything in a set of data that a backup lacks. It was written after the backup, so the
 * restored set does not have it.
 *
 * @returns the number of listed documents, and the collections that the set no longer has
 */
export async function listAfter(
  site: Site,
  {
    set,
    folder,
    manifest,
    file,
  }: { set: string; folder: string; manifest: Manifest; file: string },
  { say }: Pick<Hands, 'say'>,
): Promise<{ listed: number; gone: string[] }> {
  const rows: string[][] = [words.after.columns];
  const missingCollections: string[] = [];
  for (const { name, file: written } of manifest.collections) {
    if (ownOnly.has(name)) continue;
    if (!(await site.documents.has(collectionIn(set, name)))) {
      missingCollections.push(name);
      continue;
    }
    const backedUp = documentsIn(join(folder, written));
    const now = walk(site, collectionIn(set, name));
    for await (const difference of differences(name, backedUp, now)) rows.push(rowOf(difference));
  }
  await writeFile(file, csvOf(rows), { mode: 0o600 });
  say(words.after.listed(rows.length - 1, file));
  if (missingCollections.length) say(words.after.gone(missingCollections));
  return { listed: rows.length - 1, gone: missingCollections };
}

async function* walk({ documents }: Site, collection: string): AsyncGenerator<Stored> {
  for (let after = ''; ; ) {
    const page = await documents.page(collection, after, PAGE);
    yield* page;
    if (page.length < PAGE) return;
    after = page.at(-1)!._id;
  }
}

/** Walks two lists in the order of their ids at the same time. */
async function* differences(
  collection: string,
  before: AsyncGenerator<Stored>,
  now: AsyncGenerator<Stored>,
): AsyncGenerator<Came> {
  let old = await before.next();
  let current = await now.next();
  while (!old.done || !current.done) {
    if (current.done || (!old.done && old.value._id < current.value._id)) {
      yield { collection, change: 'removed', document: old.value };
      old = await before.next();
    } else if (old.done || current.value._id < old.value._id) {
      yield { collection, change: 'added', document: current.value };
      current = await now.next();
    } else {
      if (canonical(old.value) !== canonical(current.value))
        yield { collection, change: 'changed', document: current.value };
      old = await before.next();
      current = await now.next();
    }
  }
}

/** The unsealed fields of a document that tell the office where to look. */
function rowOf({ collection, change, document }: Came): string[] {
  const { _id, date, department, doctor, patientId, status, state } = document;
  return [
    ...[collection, words.after.changes[change], _id],
    ...[lastMoment(document), textOf(date), nameOf(department), nameOf(doctor)],
    ...[textOf(patientId), textOf(status ?? state)],
  ];
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const nameOf = (value: unknown): string => textOf((value as { name?: unknown } | undefined)?.name);

/** The latest moment that a document names (hospital time, as text). */
function lastMoment(document: Stored): string {
  const moments = Object.entries(document)
    .filter(([name]) => /^(at|\w+At)$/.test(name) && !/^(starts|ends|next|due)At$/.test(name))
    .flatMap(([, value]) => (typeof value === 'number' ? [value] : []));
  return moments.length ? said(Math.max(...moments)) : '';
}
