import type { Waiter } from '../../../../domain/booking/session';
import { keyedHash } from '../../../cloud/seal';

/**
 * The wish of somebody who waits (R12), from which their claim and appointment have their id: however many places come for it, in
 * however many sessions, one becomes theirs. It is derived from the first session that was waited for, so that joining twice at
 * the same time is one wish.
 */
export const wishOf = (
  sessionId: string,
  { wish, patientId, at }: Pick<Waiter, 'wish' | 'patientId' | 'at'>,
): string => wish ?? keyedHash('waiting', [sessionId, patientId, at].join('\n'));
