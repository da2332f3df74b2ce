import { randomInt } from 'node:crypto';
import { freeFrom } from '../../../../domain/booking/shares';
import type { Moment } from '../../../../domain/time/time';
import type { Policy } from '../../../../types/policy/policy';
import { sessionStore, type TakenPlace } from '../../timetable';
import { givenBack, passOn } from './passOn';

/** The number of steps in which the random moment is chosen. */
const GRAINS = 2 ** 32;

/**
 * Gives a place back exactly once (R5): to the first waiting patient (R12), else to everybody, at
 * once or after a random time (`booking.returnedWithin`). The moment is written with the place, so
 * that a repetition does not choose another one (R4). If nobody waits and places are free at once,
 * this takes one request.
 */
export async function giveBackPlace(
  sessionId: string,
  place: TakenPlace,
  policy: Policy,
  now: Moment,
): Promise<void> {
  const freeAt = await momentFor(sessionId, policy, now);
  const how = { freeAt, ifNobodyWaits: !place.extra };
  if (await sessionStore.giveBack(sessionId, place, now, how)) return;
  await passOn(sessionId, givenBack(place, now, freeAt), policy, now);
}

async function momentFor(sessionId: string, policy: Policy, now: Moment): Promise<Moment> {
  if (policy.booking.returnedWithin === 0) return now;
  const session = await sessionStore.get(sessionId);
  return session ? freeFrom(session, policy, now, randomInt(GRAINS) / GRAINS) : now;
}
