import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyCheck } from '../../cloudfunctions/modules/keys/stores/keys';
import type { Versioned } from '../../cloudfunctions/modules/versions/stores/versions';
import { collectionIn } from '../../domain/versions/dataSet';
import { unversioned } from '../../domain/versions/versions';
import { operatorTexts } from '../../texts/operators';
import { documentsIn } from './lines';
import { fileOf, inOrder, Reading } from './reading';
import { type Hands, Hindered, type Manifest, type Site, type Stored, type Written } from './shape';

const words = operatorTexts.data;

/** The most times that everything is read until two readings agree. */
const PASSES = 4;

/**
 * Writes every collection into a folder: compressed lines, and at the end a manifest. Everything is
 * read until two readings agree, and is then the data of one moment. While patients keep booking it
 * is not: the manifest then says so and lists the changes.
 *
 * @param names the collections that should exist
 * @returns the manifest
 */
export async function backup(
  site: Site,
  names: readonly string[],
  folder: string,
  { say, now }: Hands,
): Promise<Manifest> {
  const set = await onlySet(site);
  const { documents } = site;
  await mkdir(folder, { recursive: false, mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new Hindered([words.problems.folderThere(folder)]) : error;
  });
  const beganAt = now();
  const existing: string[] = [];
  for (const name of names) if (await documents.has(collectionIn(set, name))) existing.push(name);
  const missing = names.filter(name => !existing.includes(name));
  say(words.backup.begins(site.name, existing.length, folder));

  const reading = new Reading(documents, set, folder);
  let passes = 0;
  let changed: number;
  do {
    changed = await reading.pass(inOrder(existing));
    passes += 1;
    say(words.backup.pass(passes, reading.documents(), passes === 1 ? undefined : changed));
  } while (passes < 2 || (changed && passes < PASSES));

  const collections: Written[] = [];
  for (const name of existing) collections.push(await reading.finish(name));
  await rm(join(folder, 'pages'), { recursive: true, force: true });
  const manifest: Manifest = {
    ...{ format: 1, site: site.name, set, beganAt, endedAt: now() },
    ...(await versionIn(folder, existing)),
    keys: await keysIn(folder, existing),
    ...{ still: changed === 0, passes, collections, missing },
  };
  await writeManifest(folder, manifest);
  say(words.backup.done(folder, reading.documents(), manifest.still));
  if (missing.length) say(words.backup.missing(missing));
  return manifest;
}

/** The one set of data in use. */
async function onlySet(site: Site): Promise<string> {
  const served = await site.served();
  if (served.length > 1) throw new Hindered([words.problems.halfSwitched(served)]);
  return served[0] ?? '';
}

async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const file = join(folder, 'manifest.json');
  await writeFile(`${file}.new`, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
}

async function versionIn(
  folder: string,
  there: string[],
): Promise<{ version: number; oldest: number }> {
  const [stored] = await whole<Versioned>(folder, there, 'versions');
  const { version, oldest } = stored ?? unversioned;
  return { version, oldest };
}

const keysIn = async (folder: string, there: string[]): Promise<KeyCheck[]> =>
  (await whole<KeyCheck>(folder, there, 'keys')).map(({ _id, check }) => ({ _id, check }));

async function whole<T extends { _id: string }>(
  folder: string,
  there: string[],
  name: string,
): Promise<T[]> {
  const all: T[] = [];
  if (there.includes(name))
    for await (const each of documentsIn(join(folder, fileOf(name)))) all.push(each as Stored & T);
  return all;
}
