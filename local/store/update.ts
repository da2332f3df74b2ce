import * as mingoOperators from 'mingo/operators/update';
import { update as mingoUpdate } from 'mingo/updater';
import { requestFailed } from './errors';
import { guarded, type Options, updateOptions } from './query';
import { prepareTargets } from './targets';
import type { Doc, Filter, UpdateDocument } from './types';
import { copy, isPlain } from './values';

const OPERATORS = new Set(
  '$set $inc $push $unset $pop $pull $pullAll $addToSet $mul $min $max $rename $bit $setOnInsert'.split(
    ' ',
  ),
);

/**
 * Refuses field names that start with `$`, at any depth.
 *
 * @throws DATABASE_REQUEST_FAILED
 */
export function refuseDollarNames(value: unknown): void {
  if (Array.isArray(value)) for (const item of value) refuseDollarNames(item);
  else if (isPlain(value)) {
    for (const key of Object.keys(value)) {
      if (key.startsWith('$')) {
        throw requestFailed(`The dollar ($) prefixed field '${key}' is not valid for storage.`);
      }
      refuseDollarNames(value[key]);
    }
  }
}

const MODIFIERS = new Set(['$each', '$position', '$slice', '$sort']);

function refuseDollarOperand(operator: string, operand: unknown): void {
  if (operator === '$pull' || operator === '$bit') return;
  if (isPlain(operand) && (operator === '$push' || operator === '$addToSet')) {
    if (Object.keys(operand).some(key => MODIFIERS.has(key))) {
      refuseDollarNames(operand.$each);
      return;
    }
  }
  refuseDollarNames(operand);
}

/**
 * Refuses a value that MongoDB would not accept as an update document.
 *
 * @throws DATABASE_REQUEST_FAILED
 */
export function checkUpdate(update: UpdateDocument): void {
  if (!isPlain(update) || Object.keys(update).length === 0) {
    throw requestFailed('the update must be an object of update operators');
  }
  for (const [operator, fields] of Object.entries(update)) {
    if (!OPERATORS.has(operator)) throw requestFailed(`Unknown modifier: ${operator}`);
    if (!isPlain(fields)) throw requestFailed(`${operator} must be given an object of fields`);
    for (const [path, operand] of Object.entries(fields)) {
      if (path === '' || path.split('.').includes('')) {
        throw requestFailed(`The update path '${path}' contains an empty field name.`);
      }
      refuseDollarOperand(operator, operand);
      if (operator === '$push' && isPlain(operand) && isPlain(operand.$sort)) {
        if (Object.keys(operand.$sort).length !== 1)
          throw requestFailed('$sort takes one field here');
      }
    }
  }
}

/**
 * Copies only the objects and arrays along `path`, so that a change at its end leaves the original
 * whole.
 */
function openPath(root: Doc, path: string, opened: Set<unknown>): void {
  let parent = root as Record<string, unknown>;
  for (const step of path.split('.')) {
    const child = parent[step];
    if (typeof child !== 'object' || child === null) return;
    if (!opened.has(child)) {
      if (Array.isArray(child)) parent[step] = child.slice();
      else if (isPlain(child)) parent[step] = { ...child };
      else return;
      opened.add(parent[step]);
    }
    parent = parent[step] as Record<string, unknown>;
  }
}

/**
 * `doc` after `update`, which is checked and the store’s own copy. `doc` itself stays unchanged,
 * and both share the untouched parts. The same object is returned when nothing changed.
 */
export function applyUpdate(doc: Doc, update: UpdateDocument, filter: Filter): Doc {
  const { $setOnInsert, ...modifier } = update;
  if (Object.keys(modifier).length === 0) return doc;
  const paths = pathsOf(modifier);
  const positional = [...paths, ...Object.keys($setOnInsert ?? {})].some(path =>
    path.includes('$'),
  );
  let next: Doc;
  if (positional) {
    next = copy(doc);
  } else {
    next = { ...doc };
    const opened = new Set<unknown>();
    for (const path of paths) openPath(next, path, opened);
  }
  const prepared = prepareTargets(next, modifier);
  const changed = guarded(() =>
    positional ? updatedByPosition(next, modifier, filter) : updated(next, modifier, paths),
  );
  return prepared || changed ? next : doc;
}

/** The paths that an update changes. */
const pathsOf = (update: UpdateDocument): string[] =>
  Object.entries(update).flatMap(([operator, fields]) =>
    operator === '$rename'
      ? Object.entries(fields as Doc).flatMap(([from, to]) => [from, String(to)])
      : Object.keys(fields as Doc),
  );

/** Changes `draft` by an update with a positional `$`. mingo finds the position by the filter. */
function updatedByPosition(draft: Doc, modifier: UpdateDocument, filter: Filter): boolean {
  const config = { cloneMode: 'none', queryOptions: updateOptions.options } as const;
  return mingoUpdate(draft, modifier, [], filter, config).length > 0;
}

type Operator = (fields: Doc, arrayFilters: [], options: Options) => (draft: Doc) => string[];
const operators = mingoOperators as object as Record<string, Operator>;

/**
 * Changes `draft` by any other update, with mingo’s operators. mingo’s own `update` would do the
 * same, and prepare for much that this store does not use.
 */
function updated(draft: Doc, modifier: UpdateDocument, paths: string[]): boolean {
  refuseConflicts(paths);
  const steps = Object.entries(modifier).map(([operator, fields]) =>
    operators[operator]!(fields as Doc, [], updateOptions),
  );
  return steps.map(step => step(draft).length > 0).includes(true);
}

/** Refuses two changes of one field, or of a field and a part of it. */
function refuseConflicts(paths: string[]): void {
  for (const [i, path] of paths.entries())
    for (const other of paths.slice(0, i))
      if (path === other || path.startsWith(`${other}.`) || other.startsWith(`${path}.`))
        throw requestFailed(`updating the path '${path}' would create a conflict at '${other}'`);
}
