import { requestFailed } from './errors';
import type { Doc, UpdateDocument } from './types';
import { isPlain, rank } from './values';

/**
 * The operators that create the path to their field when it is missing. $rename also creates its
 * target.
 */
const CREATES = new Set(['$set', '$inc', '$mul', '$min', '$max', '$bit', '$push', '$addToSet']);
const NUMBERS = new Set(['$inc', '$mul', '$bit']);
const ARRAYS = new Set(['$push', '$addToSet', '$pull', '$pullAll', '$pop']);
const GROWS = new Set(['$push', '$addToSet']);

const INDEX = /^\d+$/;
const MOST_PADDING = 1_500;
const TYPES = [
  'null',
  'number',
  'string',
  'object',
  'array',
  'object',
  'bool',
  'date',
  '',
  'regex',
];

/**
 * Refuses what MongoDB refuses and mingo silently accepts: a path through a value that is no
 * object, arithmetic on other values than numbers, list operators on other values than lists.
 * Creates the empty list that a first `$push` or `$addToSet` needs, and fills the gap before an
 * array position. Works in `draft`, whose touched parts are private to it.
 *
 * @returns whether the draft was changed
 * @throws DATABASE_REQUEST_FAILED
 */
export function prepareTargets(draft: Doc, update: UpdateDocument): boolean {
  let changed = false;
  for (const [operator, fields] of Object.entries(update)) {
    for (const [path, operand] of Object.entries(fields as Doc)) {
      if (path.includes('$')) continue;
      const parent = reachParent(draft, path, CREATES.has(operator));
      if (!parent) continue;
      if (operator === '$rename' && parent.holder[parent.key] !== undefined) {
        reachParent(draft, String(operand), true);
      }
      const { holder, key } = parent;
      if (holder[key] !== undefined) {
        refuseType(operator, path, holder[key]);
      } else if (GROWS.has(operator)) {
        holder[key] = [];
        changed = true;
      }
    }
  }
  return changed;
}

/** The object that holds the path’s last step, created if `create`; null if there is none. */
function reachParent(
  draft: Doc,
  path: string,
  create: boolean,
): { holder: Record<string, unknown>; key: string } | null {
  const steps = path.split('.');
  let holder = draft;
  for (let i = 0; ; i++) {
    const step = steps[i]!;
    if (Array.isArray(holder)) {
      if (INDEX.test(step)) {
        if (create) pad(holder, Number(step), path);
      } else if (create) throw cannotCreate(step, steps.slice(0, i).join('.'), holder);
      else return null;
    }
    if (i === steps.length - 1) return { holder, key: step };
    const next = holder[step];
    if (next === undefined) {
      if (!create) return null;
      holder[step] = {};
    } else if (!isPlain(next) && !Array.isArray(next)) {
      if (!create) return null;
      throw cannotCreate(steps[i + 1]!, steps.slice(0, i + 1).join('.'), next);
    }
    holder = holder[step] as Doc;
  }
}

function pad(list: unknown[], index: number, path: string): void {
  if (index > list.length + MOST_PADDING)
    throw requestFailed(`the position in '${path}' is too far out`);
  while (list.length < index) list.push(null);
}

function cannotCreate(field: string, at: string, value: unknown) {
  return requestFailed(
    `Cannot create field '${field}' in element {${at}: ${JSON.stringify(value)}}`,
  );
}

function refuseType(operator: string, path: string, value: unknown): void {
  const type = TYPES[rank(value)];
  if (NUMBERS.has(operator) && typeof value !== 'number') {
    throw requestFailed(
      `Cannot apply ${operator} to a value of non-numeric type. The field '${path}' is of type ${type}`,
    );
  }
  if (ARRAYS.has(operator) && !Array.isArray(value)) {
    throw requestFailed(
      `Cannot apply ${operator} to a non-array value. The field '${path}' must be an array but is of type ${type}`,
    );
  }
}
