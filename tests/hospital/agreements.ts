import { agreementKinds } from '../../domain/privacy/agreement';
import type { Stack } from '../../local';
import { privacyNotice } from '../../texts/privacy';

/** The agreement document of an account that has agreed to everything. */
export function agreementOf(account: string) {
  const agreement = { version: privacyNotice.version, at: 0 };
  const agreed = Object.fromEntries(agreementKinds.map(kind => [kind, agreement]));
  return { _id: account, agreed, lines: [], changedAt: 0 };
}

/**
 * Makes accounts agree to everything in the privacy notice (R25), each at its first call, unless it
 * has answered itself.
 */
export function agreeTo(store: Stack['store']): (account: string) => Promise<void> {
  const known = new Set<string>();
  return async account => {
    if (known.has(account)) return;
    known.add(account);
    if ((await store.count('agreements', { _id: account })) > 0) return;
    await store.insert('agreements', [agreementOf(account)]);
  };
}
