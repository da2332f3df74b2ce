import type { NotGiven } from '../../phone/refusedBy';

/** The result of scanning: the letters of a code, or why there are none. */
export type Scanned = { code: string } | NotGiven;
