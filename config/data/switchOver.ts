import { collectionIn, setName } from '../../domain/versions/dataSet';
import { operatorTexts } from '../../texts/operators';
import { agreed } from '../agreed';
import { listAfter } from './after';
import { check } from './check';
import { hindrancesOf, type Restoring, setOf, verify } from './restore';
import { type Hands, Hindered, type Site } from './shape';

const words = operatorTexts.data;

/**
 * Serves a restored backup instead of the current data, and lists the data that came after it. The
 * former data stays as it is. An interrupted switch can be repeated.
 *
 * @returns whether it is in use now
 */
export async function switchOver(
  site: Site,
  folder: string,
  { as, yes }: Restoring,
  hands: Hands,
): Promise<boolean> {
  const { say } = hands;
  const manifest = await check(folder, hands);
  const set = as ?? setOf(manifest);
  const served = await site.served();
  const problems = await hindrancesOf(site, manifest);
  if (!setName.test(set)) problems.push(words.problems.setName(set));
  if (problems.length) throw new Hindered(problems);
  if (served.every(each => each === set)) throw new Hindered([words.problems.served(set)]);
  // If some functions use the set already, it may differ from the backup.
  if (!served.includes(set)) await verify(site, set, manifest);
  const former = served.find(each => each !== set) ?? '';
  say(words.switch.plan(site.name, words.setNamed(former), words.setNamed(set)));
  if (!(await agreed(hands, yes))) return false;
  await site.serve(set);
  say(words.switch.done(words.setNamed(set)));
  const file = `${folder}-${set}-after.csv`;
  await listAfter(site, { set: former, folder, manifest, file }, hands);
  say(words.switch.next(former || words.original));
  return true;
}

/**
 * Serves an existing set of data without checking its content. It is the way back from a restored
 * set.
 *
 * @param to the set’s name, or the word for the original one
 */
export async function serveSet(
  site: Site,
  names: readonly string[],
  { to, yes }: { to: string; yes: boolean },
  hands: Hands,
): Promise<boolean> {
  const set = to === words.original ? '' : to;
  const problems = await site.hindrances();
  if (set && !setName.test(set)) throw new Hindered([words.problems.setName(set)]);
  const missing: string[] = [];
  for (const name of names)
    if (!(await site.documents.has(collectionIn(set, name)))) missing.push(collectionIn(set, name));
  if (missing.length) problems.push(words.problems.setIncomplete(words.setNamed(set), missing));
  if (problems.length) throw new Hindered(problems);
  const served = await site.served();
  hands.say(words.switch.plan(site.name, words.setsNamed(served), words.setNamed(set)));
  if (!(await agreed(hands, yes))) return false;
  await site.serve(set);
  hands.say(words.switch.done(words.setNamed(set)));
  return true;
}
