import { strikesMatterSince } from '../../../../domain/privacy/retention';
import type { Moment } from '../../../../domain/time/time';
import type { Policy } from '../../../../types/policy/policy';
import { caseStore } from '../../cases';
import { followUpStore } from '../../followups';
import { patientStore } from '../../people';
import { strikeStore } from '../../strikes';

/**
 * Strikes of patients and accounts with a younger one that may still affect a bar, and of barred
 * patients (R8).
 */
export async function neededStrikes(
  ids: string[],
  policy: Policy,
  now: Moment,
): Promise<Set<string>> {
  const some = await strikeStore.documents.byIds(ids, ['patientId', 'account']);
  const patientIds = [...new Set(some.map(({ patientId }) => patientId))];
  const accounts = [...new Set(some.flatMap(({ account }) => account ?? []))];
  const [struck, patients] = await Promise.all([
    strikeStore.struckSince(patientIds, accounts, strikesMatterSince(policy, now)),
    patientStore.byIds(patientIds),
  ]);
  for (const { _id, barredUntil } of patients) if (barredUntil > now) struck.add(_id);
  return new Set(
    some
      .filter(({ patientId, account }) => struck.has(patientId) || struck.has(account ?? ''))
      .map(({ _id }) => _id),
  );
}

/** Visits of open cases. */
export async function neededVisits(ids: string[]): Promise<Set<string>> {
  const open = await caseStore.visitsOfOpen();
  return new Set(ids.filter(id => open.has(id)));
}

/** Stays with an existing follow-up: it is still to be made, or was made recently. */
export async function neededStays(ids: string[]): Promise<Set<string>> {
  const followUps = await followUpStore.ofDischarges(ids);
  return new Set(followUps.flatMap(({ dischargeId }) => dischargeId ?? []));
}
