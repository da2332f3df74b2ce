import type { Strike } from '../../../../domain/strikes/strikes';
import type { Moment } from '../../../../domain/time/time';
import type { Policy } from '../../../../types/policy/policy';
import type { OwingStrike } from '../../appointments';
import { strikeStore } from '../stores/strikes';
import { recount, strikeOf } from './settleStrikes';

/**
 * Revokes the strike of an appointment. If it is not written yet, it is written as revoked, so that
 * a job that is about to write it finds it (R7). The patient's bar follows (R8).
 */
export async function takeBackStrike(
  appointment: OwingStrike,
  revoked: NonNullable<Strike['revoked']>,
  policy: Policy,
  now: Moment,
): Promise<void> {
  const recorded = await strikeStore.insert({ ...strikeOf(appointment, now), revoked });
  if (!recorded) await strikeStore.revoke(appointment._id, revoked);
  await recount([appointment.patientId], policy, now);
}
