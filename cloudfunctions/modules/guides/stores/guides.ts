import { type LocalDate, MINUTE, type Moment } from '../../../../domain/time/time';
import type { GuidesOfDay } from '../../../../types/guides/guides';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';

/** The guides on duty of a day. */
interface Duty extends GuidesOfDay {
  _id: string;
  setAt: Moment;
  setBy: string;
}

export const guideDuties = defineCollection<Duty>('guideDuties', { indexes: { date: ['date'] } });

const idOf = (date: LocalDate): string => `duty-${date}`;

/** So long an instance goes by what it read: patients' pages ask again and again on the day. */
const KEPT_FOR = MINUTE;
let kept: { date: LocalDate; names: GuidesOfDay['names']; since: number } | undefined;

export const guideStore = {
  /** Those from a day to another, both included. */
  between: (from: LocalDate, to: LocalDate) =>
    guideDuties.findAll({ where: [{ date: commands().gte(from) }, { date: commands().lte(to) }] }),

  /** Puts a day's guides in place of those before. */
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

/** Reads them anew: this instance has changed them, or a test another hospital. */
export const forgetGuides = (): void => {
  kept = undefined;
};
