import type { Moment } from '../../../../domain/time/time';
import { consentStore } from '../stores/consents';
import { noticeStore } from '../stores/notices';

/**
 * Takes messages that are about to be removed off what their accounts agreed to (R19, R25): what is left to send stays the same. Each
 * account's are counted from where it was counted to, so that doing it again, or two at once, takes nothing off twice.
 * @param before everything sent for a cause before it is about to go
 */
export async function foldOld(ids: string[], before: Moment): Promise<void> {
  const accounts = await noticeStore.accountsOf(ids);
  const ledgers = (await consentStore.of(accounts)).filter(
    ({ countedFrom = 0 }) => countedFrom < before,
  );
  const starts = new Set(ledgers.map(({ countedFrom = 0 }) => countedFrom));
  for (const from of starts) {
    const some = ledgers.filter(({ countedFrom = 0 }) => countedFrom === from);
    const counts = await noticeStore.sentBetween(
      some.map(({ _id }) => _id),
      from,
      before,
    );
    for (const ledger of some)
      await consentStore.fold(
        ledger,
        counts.filter(({ account }) => account === ledger._id),
        before,
      );
  }
}
