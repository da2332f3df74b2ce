import { lastPlace, unknownPlace } from '../../../../domain/running/line';
import type { Moment } from '../../../../domain/time/time';
import { isCrowded } from '../../../cloud/crowded';
import { lineStore } from '../stores/line';

/**
 * The place in line of a call that met the plan's limit, and in how many seconds to ask again. The
 * same request is then sent again, so nothing is lost if it was half done.
 */
export async function placeInLine(now: Moment): Promise<{ ahead?: number; seconds: number }> {
  const endsAt = await lineStore.join(now).catch((error: unknown) => {
    if (isCrowded(error)) return undefined;
    throw error;
  });
  return endsAt === undefined ? unknownPlace(Math.random()) : lastPlace(endsAt, now);
}
