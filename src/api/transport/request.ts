import type { FunctionName } from '../../../types/contract';

/** What a transport carries: one operation of one deployed function. */
export interface Request {
  function: FunctionName;
  data: { operation: string; input: unknown };
}
