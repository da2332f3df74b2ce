import type { FunctionName } from '../../../types/contract';

/** What a transport carries: one operation of one deployed function. */
export interface Request {
  function: FunctionName;
  /** `hospital`: the version of the hospital's own that this phone shows. */
  data: { operation: string; input: unknown; hospital: number };
}
