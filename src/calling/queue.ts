import type { listFollowUps } from '../../types/calling/listFollowUps';
import type { InputOf } from '../../types/contract';

/** The filters of today's list. */
export type Wanted = Pick<
  InputOf<typeof listFollowUps>,
  'state' | 'department' | 'kind' | 'by' | 'caller'
>;

/** The last recorded call, shown on the page of the next one, where it can be taken back. */
export interface LastSaved {
  followUpId: string;
  /** The moment of the try; undefined if it cannot be taken back. */
  at?: number;
  undoUntil?: number;
  name: string;
  said: string;
  /** Its effects, sentence by sentence. */
  more: string[];
}

let wanted: Wanted = {};
let last: LastSaved | undefined;

/**
 * Kept while the app runs: the filters, so that the next call comes from the visible list; and the
 * last recorded call.
 */
export const queue = {
  wanted: () => wanted,
  narrow(next: Wanted): void {
    wanted = next;
  },
  last: () => last,
  saved(next: LastSaved | undefined): void {
    last = next;
  },
};
