import { join } from 'node:path';
import type { CollectionSpec } from '../../cloudfunctions/cloud/collection';
import { collectionIn, setName } from '../../domain/versions/dataSet';
import { operatorTexts } from '../../texts/operators';
import { agreed } from '../agreed';
import { check, said, unfit } from './check';
import { canonical, contentHash, documentsIn, inPieces } from './lines';
import { type Hands, Hindered, type Manifest, type Site, type Stored, type Written } from './shape';

const words = operatorTexts.data;

/** The number of documents added in one request. */
const BATCH = 100;
const PAGE = 500;

/** The default name of the set of data that a backup is restored into. */
export const setOf = ({ beganAt }: Manifest): string => `r${said(beganAt).replace(/\D/g, '')}`;

export interface Restoring {
  /** The set’s name; by default made of the backup’s moment. */
  as?: string | undefined;
  yes: boolean;
}

/**
 * Restores a backup into collections of new names, beside the data in use, and reads it back to
 * verify it. Nothing existing is changed or removed. Collections of these names may hold only a
 * part of this backup, from an interrupted run.
 *
 * @param specs the collections as the code defines them
 * @returns the set’s name; undefined when the operator did not agree
 */
export async function restore(
  site: Site,
  specs: readonly CollectionSpec[],
  folder: string,
  { as, yes }: Restoring,
  hands: Hands,
): Promise<string | undefined> {
  const { say } = hands;
  const manifest = await check(folder, hands);
  const problems = await hindrancesOf(site, manifest);
  const set = as ?? setOf(manifest);
  if (!setName.test(set)) problems.push(words.problems.setName(set));
  else if ((await site.served()).includes(set)) problems.push(words.problems.served(set));
  if (problems.length) throw new Hindered(problems);
  say(words.restore.plan(site.name, set, said(manifest.beganAt)));
  const begun: string[] = [];
  for (const { name } of manifest.collections)
    if (await site.documents.has(collectionIn(set, name))) begun.push(name);
  if (begun.length) say(words.restore.begun(begun.length));
  if (!(await agreed(hands, yes))) return undefined;
  for (const spec of wantedBy(manifest, specs)) {
    await site.make({ ...spec, name: collectionIn(set, spec.name) });
    const written = manifest.collections.find(({ name }) => name === spec.name);
    if (!written) continue;
    const added = await fill(site, set, folder, written);
    say(words.restore.filled(collectionIn(set, written.name), written.documents, added));
  }
  await verify(site, set, manifest);
  say(words.restore.verified(set));
  say(words.restore.next(folder, as));
  return set;
}

/**
 * The reasons against restoring or serving a backup here. When keys are missing, nothing else is
 * checked.
 */
export async function hindrancesOf(site: Site, manifest: Manifest): Promise<string[]> {
  const problems = unfit(manifest);
  return problems.length ? problems : site.hindrances();
}

/**
 * The collections of the code, and those that only the backup knows, because a later version may
 * still read them.
 */
function wantedBy({ collections }: Manifest, specs: readonly CollectionSpec[]): CollectionSpec[] {
  const known = new Set(specs.map(({ name }) => name));
  return [
    ...specs,
    ...collections.filter(({ name }) => !known.has(name)).map(({ name }) => ({ name })),
  ];
}

/**
 * Adds missing documents.
 *
 * @returns the number of documents it added
 */
async function fill(site: Site, set: string, folder: string, written: Written): Promise<number> {
  const collection = collectionIn(set, written.name);
  let added = 0;
  for await (const batch of inPieces(documentsIn(join(folder, written.file)), BATCH))
    added += await addMissing(site, collection, batch);
  return added;
}

async function addMissing(
  { documents }: Site,
  collection: string,
  batch: Stored[],
): Promise<number> {
  let missing = batch;
  // One extra turn: a request without an answer may have added some documents.
  for (let turn = 0; turn < 4 && missing.length; turn++) {
    if (await documents.add(collection, missing)) return missing.length;
    const existing = await documents.byIds(
      collection,
      batch.map(({ _id }) => _id),
    );
    const found = new Map(existing.map(each => [each._id, canonical(each)]));
    const other = batch.find(
      each => found.has(each._id) && found.get(each._id) !== canonical(each),
    );
    if (other) throw new Hindered([words.problems.other(collection, other._id)]);
    missing = batch.filter(({ _id }) => !found.has(_id));
  }
  if (missing.length) throw new Hindered([words.problems.other(collection, missing[0]!._id)]);
  return 0;
}

/**
 * Reads a set of data and compares it with the backup.
 *
 * @throws Hindered naming the collections that differ from the backup
 */
export async function verify(site: Site, set: string, manifest: Manifest): Promise<void> {
  const problems: string[] = [];
  for (const { name, documents, content } of manifest.collections) {
    const collection = collectionIn(set, name);
    const read = contentHash();
    let count = 0;
    for (let after = ''; ; ) {
      const page = await site.documents.page(collection, after, PAGE);
      for (const each of page) read.add(each);
      count += page.length;
      if (page.length < PAGE) break;
      after = page.at(-1)!._id;
    }
    if (count !== documents || read.end() !== content)
      problems.push(words.problems.differs(collection, documents, count));
  }
  if (problems.length) throw new Hindered(problems);
}
