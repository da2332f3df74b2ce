import type { listFollowUps } from '../../types/calling/listFollowUps';
import type { InputOf } from '../../types/contract';

/** The filters of today's list. */
export type Wanted = Pick<InputOf<typeof listFollowUps>, 'state' | 'department' | 'kind' | 'by'>;

let wanted: Wanted = {};

/** The filters, kept while the app runs, so that the next call comes from the list in sight. */
export const queue = {
  wanted: () => wanted,
  narrow(next: Wanted): void {
    wanted = next;
  },
};
