import { type Refused, refused } from '../../../../types/answer';
import { isCrowded } from '../../../cloud/crowded';
import { placeInLine } from './line';

const NO_TIME = /CONFLICT|TIMEOUT|ETIMEDOUT|EXCEED/;

/**
 * The answer to a call that ended with an error: a place in line if the plan allows no more
 * requests, BUSY if the database had no time, TECHNICAL for an unexpected error. In each case the
 * same request may be sent again.
 */
export async function refusalOf(error: unknown, requestId: string): Promise<Refused> {
  if (!isCrowded(error)) return plainly(error, requestId);
  try {
    return refused('CROWDED', await placeInLine(Date.now())).refused;
  } catch (later) {
    return plainly(later, requestId);
  }
}

const plainly = (error: unknown, requestId: string): Refused =>
  NO_TIME.test(String((error as { code?: unknown }).code))
    ? refused('BUSY', {}).refused
    : refused('TECHNICAL', { requestId }).refused;
