import { barredUntil } from '../../../../domain/strikes/strikes';
import { addMonths, type Moment } from '../../../../domain/time/time';
import type { Policy } from '../../../../types/policy/policy';
import { strikeStore } from '../stores/strikes';

/**
 * The moment until which an account may not book for people without proof (R8): its own strikes bar
 * it as they would bar a patient, so that invented identities and children of one card do not help.
 * 0 when it is not barred.
 */
export async function accountBarredUntil(
  account: string,
  policy: Policy,
  now: Moment,
): Promise<Moment> {
  const { lastsMonths, windowMonths } = policy.bar;
  // A bar in force was completed at most `lastsMonths` ago, by strikes of the window before. One
  // window more is read.
  const from = addMonths(now, -(lastsMonths + 2 * windowMonths));
  const until = barredUntil(await strikeStore.ofAccount(account, from), policy.bar);
  return until > now ? until : 0;
}
