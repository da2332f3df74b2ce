import * as z from 'zod';
import { proofWays } from '../../domain/people/holding';
import { moment } from '../moment';
import { recordId } from '../recordId';

/** A WeChat user who holds a person, as a proven holder and the desk see them: never who that user is in WeChat. */
export const holderView = z.object({
  holderId: z.string(),
  /** Whether it is the account that asks. */
  you: z.boolean(),
  /** The phone that the account gave for the person. */
  phoneMasked: z.string(),
  since: moment,
  proven: z.boolean(),
  /** How it was proven; none for a holding from before there were proofs. */
  way: z.enum(proofWays).optional(),
});
export type HolderView = z.output<typeof holderView>;

/** The name an account has among the holders of one person. */
export const holderId = recordId;

/** A WeChat user whose holding was ended, and who may not add the person again until then. */
const endedView = z.object({
  holderId: z.string(),
  phoneMasked: z.string(),
  endedAt: moment,
  until: moment,
});
export type EndedView = z.output<typeof endedView>;

/** Who holds a person, and who may not for a while. */
export const holdersView = z.object({ holders: z.array(holderView), ended: z.array(endedView) });
export type HoldersView = z.output<typeof holdersView>;
