import { type Stall, stallKey } from '../../../../domain/running/standing';
import type { Moment } from '../../../../domain/time/time';
import { templateOf } from '../../../../types/notices/templates';
import { staffStore } from '../../access';
import { ledgerOf, noticeFor, noticeStore } from '../../notices';

/**
 * Tells the members of the outpatient office with consent in WeChat (R19); the page and the desk's
 * first page show it to all.
 */
export async function tellOffice(stalls: readonly Stall[], now: Moment): Promise<void> {
  const office = (await staffStore.office()).map(({ _id }) => _id);
  const ledger = await ledgerOf(office);
  const { name } = templateOf('stalled');
  const agreed = office.filter(account => ledger.left(account, name) > 0);
  await noticeStore.insertMissing(
    stalls.flatMap(stall =>
      agreed.map(account => {
        const { what, since } = stall;
        const to = { id: `stalled-${stallKey(stall)}-${account}`, account, at: now };
        return noticeFor('stalled', { what, since }, to);
      }),
    ),
  );
}
