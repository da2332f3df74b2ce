import type { listFollowUps } from '../../types/calling/listFollowUps';
import type { InputOf } from '../../types/contract';

/** The filters of today's list. */
export type Wanted = Pick<
  InputOf<typeof listFollowUps>,
  'state' | 'department' | 'kind' | 'by' | 'caller'
>;

/** What was put down last, said on the page of the next call, where it can be taken back. */
export interface LastSaved {
  followUpId: string;
  /** The moment of the try; undefined where nothing is to be taken back. */
  at?: number;
  undoUntil?: number;
  name: string;
  said: string;
  /** What came of it, sentence by sentence. */
  more: string[];
}

let wanted: Wanted = {};
let last: LastSaved | undefined;

/** What stays while the app runs: the filters, so that the next call comes from the list in sight; and what was saved last. */
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
