import type { NotGiven } from '../../phone/refusedBy';

/** The result of scanning: the code, or why there is none. */
export type Scanned = { code: string } | NotGiven;
