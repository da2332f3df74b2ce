import { operatorTexts } from '../../texts/operators';
import type { Cloud, CloudFunction, Collection, HttpPath, Index, State } from './shape';

const { steps: words, changes: changed, problems: wrong, notes: noted } = operatorTexts.deploy;

/** One step of a plan, in words and as an action. Each may be repeated. */
export interface Step {
  words: string;
  /** The indexes to wait for afterwards. */
  awaits?: { collection: string; indexes: string[] };
  run(cloud: Cloud, codeOf: (name: string) => string): Promise<void>;
}

export interface Plan {
  steps: Step[];
  /** The problems. With any of them nothing is done. */
  problems: string[];
  /** The differences that stay as they are. */
  notes: string[];
}

const listed = (names: string[]): string => names.join(', ');
const sameKeys = (one: Index, other: Index): boolean =>
  JSON.stringify([one.keys, one.unique]) === JSON.stringify([other.keys, other.unique]);

/** A collection’s name without the suffix of a set of data. */
const baseOf = (name: string): string => name.replace(/_[a-z0-9]+$/, '');

/**
 * The steps from the found state to the wanted one. Nothing is ever removed; superfluous objects
 * are named.
 */
export function planOf(wanted: State & { acl: string }, found: State): Plan {
  const plan: Plan = { steps: [], problems: [], notes: [] };
  for (const collection of wanted.collections)
    planCollection(collection, wanted.acl, found.collections, plan);
  if (found.storage !== wanted.storage) {
    const acl = wanted.storage ?? '';
    plan.steps.push({ words: words.setStorage, run: cloud => cloud.setStoragePermission(acl) });
  }
  for (const each of wanted.functions) planFunction(each, found.functions, plan);
  for (const each of wanted.httpPaths) planHttpPath(each, found.httpPaths, plan);
  const has = (all: { name: string }[], name: string) => all.some(each => each.name === name);
  const ours = new Set(wanted.collections.map(({ name }) => baseOf(name)));
  for (const { name } of found.collections)
    if (!has(wanted.collections, name))
      plan.notes.push(ours.has(baseOf(name)) ? noted.otherSet(name) : noted.collection(name));
  for (const { name } of found.functions)
    if (!has(wanted.functions, name)) plan.notes.push(noted.function(name));
  return plan;
}

function planCollection(wanted: Collection, acl: string, all: Collection[], plan: Plan): void {
  const { name } = wanted;
  const found = all.find(each => each.name === name);
  if (!found)
    plan.steps.push({
      words: words.createCollection(name),
      run: cloud => cloud.createCollection(name),
    });
  const existing = new Map(found?.indexes.map(index => [index.name, index]));
  for (const index of wanted.indexes) {
    const other = existing.get(index.name);
    if (other && !sameKeys(index, other)) plan.problems.push(wrong.index(name, index.name));
  }
  const missing = wanted.indexes.filter(index => !existing.has(index.name));
  if (missing.length) {
    const indexes = missing.map(index => index.name);
    plan.steps.push({
      words: words.createIndexes(name, listed(indexes)),
      awaits: { collection: name, indexes },
      run: cloud => cloud.createIndexes(name, missing),
    });
  }
  if (found?.acl !== acl)
    plan.steps.push({
      words: words.setPermission(name),
      run: cloud => cloud.setPermission(name, acl),
    });
  for (const index of found?.indexes ?? [])
    if (!wanted.indexes.some(each => each.name === index.name))
      plan.notes.push(noted.index(name, index.name));
}

function planFunction(wanted: CloudFunction, all: CloudFunction[], plan: Plan): void {
  const { name } = wanted;
  const found = all.find(each => each.name === name);
  if (!found) {
    plan.steps.push({
      words: words.createFunction(name),
      run: (cloud, codeOf) => cloud.createFunction(wanted, codeOf(name)),
    });
    return;
  }
  if (found.runtime !== wanted.runtime)
    plan.problems.push(wrong.runtime(name, found.runtime, wanted.runtime));
  // A variable that is not set here stays as it is. One that is set to nothing is removed.
  const environment = { ...found.environment, ...wanted.environment };
  for (const [key, value] of Object.entries(environment)) if (!value) delete environment[key];
  const whole = { ...wanted, environment };
  plan.problems.push(...lostKeys(whole, found));
  plan.steps.push({
    words: words.updateFunction(name, changesOf(whole, found)),
    run: (cloud, codeOf) => cloud.updateFunction(whole, codeOf(name)),
  });
}

function planHttpPath(wanted: HttpPath, all: HttpPath[], plan: Plan): void {
  const found = all.find(({ path }) => path === wanted.path);
  if (!found)
    plan.steps.push({
      words: words.createHttpPath(wanted.path, wanted.name),
      run: cloud => cloud.createHttpPath(wanted),
    });
  else if (found.name !== wanted.name) plan.problems.push(wrong.httpPath(wanted.path, found.name));
}

/** The changes apart from the code. They never include values of the environment. */
function changesOf(wanted: CloudFunction, found: CloudFunction): string[] {
  const variables = Object.keys({ ...found.environment, ...wanted.environment }).filter(
    name => (found.environment[name] ?? '') !== (wanted.environment[name] ?? ''),
  );
  const triggers = (of: CloudFunction) =>
    JSON.stringify(of.triggers.map(({ name, config }) => [name, config]).sort());
  return [
    wanted.timeout === found.timeout ? '' : changed.timeout,
    wanted.memory === found.memory ? '' : changed.memory,
    variables.length ? changed.environment(listed(variables)) : '',
    triggers(wanted) === triggers(found) ? '' : changed.triggers,
  ].filter(Boolean);
}

/**
 * The keys of the deployed function that the new one would lack. Texts sealed with them could not
 * be opened.
 */
function lostKeys({ name, environment }: CloudFunction, found: CloudFunction): string[] {
  const former = (environment.YUEHAO_SEAL_KEY_FORMER ?? '').split(',').map(key => key.trim());
  return (['YUEHAO_SEAL_KEY', 'YUEHAO_HASH_KEY'] as const).flatMap(key => {
    const before = found.environment[key];
    if (!before || before === environment[key]) return [];
    const kept = key === 'YUEHAO_SEAL_KEY' && former.includes(before);
    return kept ? [] : [wrong.keyChanged(key, name)];
  });
}
