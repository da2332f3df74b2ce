import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { simple } from 'acorn-walk';

/** The newest language version that Safari 12 reads, except for `NOT_READ`. */
const LANGUAGE = 2019;
/** The part of regular expressions that it cannot read: look-behind. */
const NOT_READ = /\(\?<[=!]/;

/** Built-ins that Safari 12.0 lacks, by name. */
const MEMBERS = new Set([
  ...['allSettled', 'any', 'at', 'description', 'findLast', 'findLastIndex', 'fromEntries'],
  ...['groupBy', 'hasOwn', 'isWellFormed', 'matchAll', 'randomUUID', 'replaceAll', 'toReversed'],
  ...['toSorted', 'toSpliced', 'toWellFormed', 'try', 'withResolvers'],
]);
const GLOBALS = new Set([
  ...['AggregateError', 'BigInt', 'BigInt64Array', 'BigUint64Array', 'FinalizationRegistry'],
  ...['WeakRef', 'globalThis', 'queueMicrotask', 'structuredClone'],
]);
/** Built-ins that `src/phone/oldPhones.ts` adds. */
const PUT_IN = new Set(['at', 'fromEntries']);

/** The parts of a compiled file that a phone with iOS 12 cannot read or lacks. */
export function faultsIn(code: string): string[] {
  const faults: string[] = [];
  try {
    const program = parse(code, { ecmaVersion: LANGUAGE });
    const guarded = new Set<string>();
    const used = new Set<string>();
    simple(program, {
      UnaryExpression({ operator, argument }) {
        if (operator === 'typeof' && argument.type === 'Identifier') guarded.add(argument.name);
      },
      Identifier({ name }) {
        if (GLOBALS.has(name)) used.add(name);
      },
      MemberExpression({ property, computed }) {
        if (!computed && property.type === 'Identifier' && MEMBERS.has(property.name))
          used.add(`.${property.name}`);
      },
    });
    for (const name of used)
      if (!guarded.has(name) && !PUT_IN.has(name.slice(1))) faults.push(`built-in ${name}`);
  } catch (error) {
    faults.push(`syntax: ${(error as Error).message}`);
  }
  if (NOT_READ.test(code)) faults.push('syntax: look-behind of a regular expression');
  return faults;
}

/** The files of a build by their paths, with their sizes. */
export function filesOf(dist: string): { path: string; size: number }[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map(path => ({ path, stats: statSync(join(dist, path)) }))
    .filter(({ stats }) => stats.isFile())
    .map(({ path, stats }) => ({ path, size: stats.size }));
}

/** The compiled scripts of a build, with what is in them. */
export const scriptsOf = (dist: string) =>
  filesOf(dist)
    .filter(({ path }) => path.endsWith('.js'))
    .map(({ path }) => ({ path, code: readFileSync(join(dist, path), 'utf8') }));
