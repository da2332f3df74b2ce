import * as tcb from '@cloudbase/node-sdk';
import { patiently } from './pace';

const open = () => tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, timeout: patiently(10_000) }).database();
type Database = ReturnType<typeof open>;
let opened: Database | undefined;

/** The environment's database, opened once per instance of a function. */
export function database(): Database {
  opened ??= open();
  return opened;
}

/** The SDK's query and update commands (`_.gt(0)`, `_.push([…])`). */
export const commands = (): Database['command'] => database().command;

/**
 * A condition on documents: fields and their required values, or several conditions joined by `or`.
 */
export type Condition = Record<string, unknown> | ReturnType<Database['command']['or']>;

/**
 * Joins several conditions by "and". Each stays a separate operand, because the SDK merges two ORs
 * of one object into one.
 * @throws Error for no condition, or one on `undefined`: the SDK drops these silently, and
 * everything would match
 */
export const allOf = (where: readonly Condition[]): Condition => {
  const [first] = where;
  if (!first) throw new Error('a query without a condition would touch every document');
  for (const condition of where)
    for (const [field, value] of Object.entries(condition))
      if (value === undefined) throw new Error(`the condition on ${field} is undefined`);
  return where.length === 1 ? first : commands().and(where);
};
