import type { Waiter } from '../../../../domain/booking/session';
import { keyedHash } from '../../../cloud/seal';

/**
 * The id of a waiting patient's wish (R12), from which the ids of claim and appointment are
 * derived: of all places that become free, in any of the sessions, one becomes theirs. It is
 * derived from the first session of the wish, so that joining twice at the same time is one wish.
 */
export const wishOf = (
  sessionId: string,
  { wish, patientId, at }: Pick<Waiter, 'wish' | 'patientId' | 'at'>,
): string => wish ?? keyedHash('waiting', [sessionId, patientId, at].join('\n'));
