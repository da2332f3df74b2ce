import { type TimedFunction, watchedJobs } from '../../../../domain/running/jobs';
import { type Known, type Stall, stallsOf } from '../../../../domain/running/standing';
import { MINUTE, type Moment } from '../../../../domain/time/time';
import { templateOf } from '../../../../types/notices/templates';
import { staffStore } from '../../access';
import { agendaStore } from '../../jobs';
import { ledgerOf, noticeFor, noticeStore, outdatedCheck } from '../../notices';

/** The standstills that this instance told the office of. */
const told = new Set<string>();
const keyOf = ({ what, since }: Stall) => `${what}-${since}`;

/**
 * Makes what looks, by what a call of a timer read anyway, whether a timer or a job stands still, and tells the outpatient
 * office once of each standstill. One timer sees the other's: its own runs now, with all that it has to do.
 * @returns what stood still before this call, with the minutes for which it did
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

/** Whether the office is told of a standstill by a function: of its own jobs only of those that fail. That messages stand still no message can tell. */
function isTold({ what }: Stall, self: TimedFunction, jobs: Known): boolean {
  if (what === 'notices' || what === 'send') return false;
  if (what === 'clock') return self !== 'clock';
  return watchedJobs[what] !== self || jobs?.[what]?.failingSince !== undefined;
}

/** Tells again the next time. @internal for tests, in which one process is several hospitals */
export const forgetWatching = (): void => told.clear();

/**
 * Tells those of the outpatient office who agreed to be told in WeChat (R19); the page and the first page of the desk show it to
 * all of them.
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

/** That something stands still is no longer true once it runs again, and not for staff who have left the office (R19, R20). */
export const outdatedStalls = outdatedCheck('stalled', async (_notices, now) => {
  const [known, office] = await Promise.all([agendaStore.get(), staffStore.office()]);
  const still = new Set(stallsOf(known?.jobs, now).map(({ what }) => what));
  const members = new Set(office.map(({ _id }) => _id));
  return ({ account, facts }) => members.has(account) && still.has(facts.what);
});
