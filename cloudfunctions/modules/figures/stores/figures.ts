import { defined } from '../../../../domain/defined';
import { datesOf, type Month, monthOf } from '../../../../domain/time/months';
import type { LocalDate, Moment } from '../../../../domain/time/time';
import type { FigureRow, Sums } from '../../../../types/figures/figures';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';
import { waitingIn } from '../../../cloud/waiting';

/**
 * The sums by department of a day (`D-2026-11-25`), of a month (`M-2026-11`: its days and imported
 * figures added up), or imported ones of a month before the system (`I-2014-01`).
 */
export interface FigureSheet {
  _id: string;
  kind: 'day' | 'month' | 'imported';
  month: Month;
  date?: LocalDate;
  departments: FigureRow[];
  /** For a month: the sums of the hospital, which are those of the departments added up. */
  hospital?: Sums;
  /** When it was last counted; later changes are not included. */
  countedAt?: Moment;
  /** Something changed since it was counted. */
  stale?: true;
  /** Rises with every change, so that an older count is not written. */
  marks: number;
}

export const figureSheets = defineCollection<FigureSheet>('figures', {
  indexes: {
    stale: ['stale', 'kind', '-_id'],
    kind: ['kind', '-_id'],
  },
});

const dayId = (date: LocalDate): string => `D-${date}`;
/** The id of a month's sums. */
export const monthId = (month: Month): string => `M-${month}`;
/** The id of a month's imported figures. */
export const importedId = (month: Month): string => `I-${month}`;

const empty = (of: Pick<FigureSheet, '_id' | 'kind' | 'month' | 'date'>): FigureSheet => ({
  ...of,
  departments: [],
  stale: true,
  marks: 0,
});

/** Marks sheets to be counted again, and creates missing ones; one mark too many does no harm. */
async function mark(wanted: FigureSheet[]): Promise<void> {
  await figureSheets.insertMissing(wanted);
  for (let from = 0; from < wanted.length; from += 500)
    await figureSheets.changeMany(
      [
        { _id: commands().in(wanted.slice(from, from + 500).map(({ _id }) => _id)) },
        { marks: commands().exists(true) },
      ],
      { stale: true, marks: commands().inc(1) },
    );
}

export const figureStore = {
  markDays: (dates: readonly LocalDate[]) =>
    mark(dates.map(date => empty({ _id: dayId(date), kind: 'day', month: monthOf(date), date }))),

  markMonths: (months: readonly Month[]) =>
    mark(months.map(month => empty({ _id: monthId(month), kind: 'month', month }))),

  /** The sheets to be counted again. */
  waiting: () => waitingIn(figureSheets, [{ stale: true }]),

  /** The days or months to be counted again, latest first. */
  stale: (kind: 'day' | 'month', limit: number) =>
    figureSheets.find({
      where: [{ stale: true }, { kind }],
      order: [['_id', 'desc']],
      fields: ['kind', 'month', 'date', 'marks'],
      limit,
    }),

  /** Writes the count of a sheet, unless it was marked again since it was read. */
  put: async (
    read: Pick<FigureSheet, '_id' | 'marks'>,
    departments: FigureRow[],
    now: Moment,
    hospital?: Sums,
  ): Promise<boolean> =>
    (await figureSheets.change(read._id, [{ marks: read.marks }], {
      departments: commands().set(departments),
      ...defined({ hospital: hospital && commands().set(hospital) }),
      countedAt: now,
      stale: commands().remove(),
    })) !== undefined,

  byIds: (ids: string[]) => figureSheets.byIds(ids),

  days: (month: Month) => figureStore.byIds(datesOf(month).map(dayId)),

  /** The days of a range that were ever counted. */
  datesCounted: async (from: LocalDate, to: LocalDate): Promise<LocalDate[]> =>
    (
      await figureSheets.findAll({
        where: [{ _id: commands().gte(dayId(from)) }, { _id: commands().lte(dayId(to)) }],
        fields: ['date'],
      })
    ).flatMap(({ date }) => date ?? []),

  /** The counted months, latest first. */
  months: async (limit: number): Promise<Month[]> =>
    (
      await figureSheets.find({
        where: [{ kind: 'month' }],
        order: [['_id', 'desc']],
        fields: ['month'],
        limit,
      })
    ).map(({ month }) => month),

  /** Writes the imported figures of a month; false when they are the same as before. */
  putImported: async (month: Month, departments: FigureRow[], now: Moment): Promise<boolean> => {
    const _id = importedId(month);
    const sheet: FigureSheet = {
      _id,
      kind: 'imported',
      month,
      departments,
      countedAt: now,
      marks: 0,
    };
    if (await figureSheets.insert(sheet)) return true;
    const stored = await figureSheets.get(_id);
    if (!stored || JSON.stringify(stored.departments) === JSON.stringify(departments)) return false;
    await figureSheets.change(_id, [{ countedAt: stored.countedAt ?? 0 }], {
      departments: commands().set(departments),
      countedAt: now,
    });
    return true;
  },
};
