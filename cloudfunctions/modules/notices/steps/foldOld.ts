import type { Moment } from '../../../../domain/time/time';
import { consentStore } from '../stores/consents';
import { noticeStore } from '../stores/notices';

/**
 * Subtracts messages that are about to be removed from the consents of their accounts (R19, R25),
 * so that the number left to send stays the same. Each account is counted from where its count
 * ended, so that nothing is subtracted twice, even by a repetition or two runs at the same time.
 * @param before all messages with a cause before this moment are about to be removed
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
