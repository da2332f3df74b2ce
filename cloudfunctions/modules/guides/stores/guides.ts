import { type LocalDate, MINUTE, type Moment } from '../../../../domain/time/time';
import type { GuidesOfDay } from '../../../../types/guides/guides';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';
import { forgettable } from '../../../cloud/memory';

/** The guides on duty on a day. */
interface Duty extends GuidesOfDay {
  _id: string;
  setAt: Moment;
  setBy: string;
}

export const guideDuties = defineCollection<Duty>('guideDuties', { indexes: { date: ['date'] } });

const idOf = (date: LocalDate): string => `duty-${date}`;

/**
 * The time (ms) for which an instance uses what it has read, because patients' pages ask often on
 * the day.
 */
const KEPT_FOR = MINUTE;
let kept: { date: LocalDate; names: GuidesOfDay['names']; since: number } | undefined;

export const guideStore = {
  /** The guides of a range of days, both included. */
  between: (from: LocalDate, to: LocalDate) =>
    guideDuties.findAll({ where: [{ date: commands().gte(from) }, { date: commands().lte(to) }] }),

  /** Replaces the guides of a day. */
  async set({ date, names }: GuidesOfDay, by: string, now: Moment): Promise<void> {
    const _id = idOf(date);
    const entry = { setAt: now, setBy: by };
    if (await guideDuties.insert({ _id, date, names, ...entry })) return;
    await guideDuties.change(_id, [{ date }], { names: commands().set(names), ...entry });
  },

  /** The names of a day by period, at most a minute old. */
  async known(date: LocalDate): Promise<GuidesOfDay['names']> {
    if (kept?.date !== date || performance.now() - kept.since >= KEPT_FOR) {
      const since = performance.now();
      kept = { date, names: (await guideDuties.get(idOf(date)))?.names ?? {}, since };
    }
    return kept.names;
  },
};

/** Makes the next call read the guides again, because this instance has changed them. */
export const forgetGuides = forgettable(() => {
  kept = undefined;
});
