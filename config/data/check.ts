import { existsSync, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { keysAgainst } from '../../cloudfunctions/modules/keys';
import { dateOf, timeOf } from '../../domain/time/time';
import { schemaVersion } from '../../domain/versions/versions';
import { operatorTexts } from '../../texts/operators';
import { contentHash, documentsIn } from './lines';
import { placesIn } from './places';
import { sha256Of } from './reading';
import { type Hands, Hindered, type Manifest, manifestOf, type Written } from './shape';

const words = operatorTexts.data;

/** A moment (epoch ms) as text in hospital time, for the operator. */
export const said = (moment: number): string => `${dateOf(moment)} ${timeOf(moment)}`;

/**
 * Checks that a backup is complete, and prints its content.
 *
 * @returns its manifest
 * @throws Hindered naming every file that is missing, cut off or changed
 */
export async function check(folder: string, { say }: Pick<Hands, 'say'>): Promise<Manifest> {
  const manifest = manifestIn(folder);
  const problems: string[] = [];
  for (const each of manifest.collections) {
    const problem = await problemOf(folder, each);
    if (problem) problems.push(problem);
  }
  if (problems.length) throw new Hindered(problems);
  const documents = manifest.collections.reduce((sum, each) => sum + each.documents, 0);
  say(words.check.whole(folder, manifest.site, said(manifest.beganAt), documents));
  if (!manifest.still)
    say(words.check.moving(manifest.collections.filter(({ changed }) => changed)));
  if (manifest.missing.length) say(words.backup.missing(manifest.missing));
  const { unrecorded, unsold } = await placesIn(folder, manifest);
  if (unrecorded.length || unsold.length) say(words.check.places(unrecorded, unsold));
  return manifest;
}

/**
 * Reads a backup’s manifest.
 *
 * @throws Hindered if the folder holds none that this code can read
 */
function manifestIn(folder: string): Manifest {
  const file = join(folder, 'manifest.json');
  if (!existsSync(file)) throw new Hindered([words.problems.unfinished(file)]);
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Hindered([words.problems.manifest(file)]);
  }
  const { data } = manifestOf.safeParse(read);
  if (!data) throw new Hindered([words.problems.manifest(file)]);
  return data;
}

/** The reasons, in words, why this code cannot restore a backup with the current keys. */
export function unfit({ keys, version }: Manifest): string[] {
  return [
    ...(version > schemaVersion ? [words.problems.newer(version, schemaVersion)] : []),
    ...keysAgainst(keys).map(({ name, fault }) => words.problems.key(name, fault)),
  ];
}

async function problemOf(folder: string, written: Written): Promise<string | undefined> {
  const path = join(folder, written.file);
  if (!existsSync(path)) return words.problems.fileMissing(path);
  const { size } = await stat(path);
  if (size !== written.bytes || (await sha256Of(path)) !== written.sha256)
    return words.problems.fileChanged(path);
  const content = contentHash();
  let documents = 0;
  for await (const each of documentsIn(path)) {
    content.add(each);
    documents += 1;
  }
  const same = documents === written.documents && content.end() === written.content;
  return same ? undefined : words.problems.fileChanged(path);
}
