import * as z from 'zod';
import { proofWays } from '../../domain/people/holding';
import { moment } from '../moment';
import { recordId } from '../recordId';

/**
 * A WeChat user who holds a patient, as a proven holder and the desk see them, without their WeChat
 * identity.
 */
export const holderView = z.object({
  holderId: z.string(),
  /** Whether it is the account that asks. */
  you: z.boolean(),
  /** The phone that the account gave for the patient. */
  phoneMasked: z.string(),
  since: moment,
  proven: z.boolean(),
  /** How it was proven; missing for a holding from before proofs existed. */
  way: z.enum(proofWays).optional(),
});
export type HolderView = z.output<typeof holderView>;

/** The id of an account among the holders of one patient. */
export const holderId = recordId;

/** A WeChat user whose holding was ended, and until when they cannot add the patient again. */
const endedView = z.object({
  holderId: z.string(),
  phoneMasked: z.string(),
  endedAt: moment,
  until: moment,
});
export type EndedView = z.output<typeof endedView>;

/** The holders of a patient, and those kept out for a while. */
export const holdersView = z.object({ holders: z.array(holderView), ended: z.array(endedView) });
export type HoldersView = z.output<typeof holdersView>;
