import type { listFollowUps } from '../../types/calling/listFollowUps';
import type { InputOf } from '../../types/contract';

/** What today's list is narrowed to. */
export type Wanted = Pick<InputOf<typeof listFollowUps>, 'state' | 'department' | 'kind' | 'by'>;

let wanted: Wanted = {};

/** Kept for as long as the app runs: the next call comes from the list as it was narrowed. */
export const queue = {
  wanted: () => wanted,
  narrow(next: Wanted): void {
    wanted = next;
  },
};
