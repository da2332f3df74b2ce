import { type TimedFunction, watchedJobs } from '../../../../domain/running/jobs';
import { type Known, type Stall, stallsOf } from '../../../../domain/running/standing';
import { MINUTE, type Moment } from '../../../../domain/time/time';
import { templateOf } from '../../../../types/notices/templates';
import { staffStore } from '../../access';
import { agendaStore } from '../../jobs';
import { ledgerOf, noticeFor, noticeStore, outdatedCheck } from '../../notices';

/** The standstills that this instance reported to the office. */
const told = new Set<string>();
const keyOf = ({ what, since }: Stall) => `${what}-${since}`;

/**
 * Makes the watch of a timer: from what its call reads anyway, it finds timers and jobs that stand
 * still, and tells the outpatient office once about each. Each timer watches the other one, since
 * its own is just running.
 * @returns what stood still before this call, with the minutes
 */
export const watchBy =
  (self: TimedFunction) =>
  async (jobs: Known, now: Moment): Promise<Record<string, number>> => {
    const stalls = stallsOf(jobs, now);
    const fresh = stalls.filter(stall => isTold(stall, self, jobs) && !told.has(keyOf(stall)));
    if (fresh.length) await tellOffice(fresh, now);
    for (const stall of fresh) told.add(keyOf(stall));
    return Object.fromEntries(
      stalls.map(({ what, lateBy }) => [what, Math.round(lateBy / MINUTE)]),
    );
  };

/**
 * Whether a function reports a standstill: of its own jobs only those that fail. A standstill of
 * messages cannot be reported by a message.
 */
function isTold({ what }: Stall, self: TimedFunction, jobs: Known): boolean {
  if (what === 'notices' || what === 'send') return false;
  if (what === 'clock') return self !== 'clock';
  return watchedJobs[what] !== self || jobs?.[what]?.failingSince !== undefined;
}

/**
 * Makes the next call report again. @internal for tests, in which one process runs several
 * hospitals
 */
export const forgetWatching = (): void => told.clear();

/**
 * Tells the members of the outpatient office with consent in WeChat (R19); the page and the desk's
 * first page show it to all.
 */
async function tellOffice(stalls: readonly Stall[], now: Moment): Promise<void> {
  const office = (await staffStore.office()).map(({ _id }) => _id);
  const ledger = await ledgerOf(office);
  const { name } = templateOf('stalled');
  const agreed = office.filter(account => ledger.left(account, name) > 0);
  await noticeStore.insertMissing(
    stalls.flatMap(stall =>
      agreed.map(account => {
        const { what, since } = stall;
        const to = { id: `stalled-${keyOf(stall)}-${account}`, account, at: now };
        return noticeFor('stalled', { what, since }, to);
      }),
    ),
  );
}

/**
 * The notice of a standstill is no longer true once it runs again, and not for staff who have left
 * the office (R19, R20).
 */
export const outdatedStalls = outdatedCheck('stalled', async (_notices, now) => {
  const [known, office] = await Promise.all([agendaStore.get(), staffStore.office()]);
  const still = new Set(stallsOf(known?.jobs, now).map(({ what }) => what));
  const members = new Set(office.map(({ _id }) => _id));
  return ({ account, facts }) => members.has(account) && still.has(facts.what);
});
