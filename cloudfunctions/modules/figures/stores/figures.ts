import { datesOf, type Month } from '../../../../domain/time/months';
import type { LocalDate, Moment } from '../../../../domain/time/time';
import type { FigureRow, Sums } from '../../../../types/figures/figures';
import { type Condition, collection, commands } from '../../../cloud/database';

/**
 * Sums by department of a day (`D-2026-11-25`), of a month (`M-2026-11`, its days and what was imported together), or as they
 * were imported for a month before the system (`I-2014-01`).
 */
export interface FigureSheet {
  _id: string;
  kind: 'day' | 'month' | 'imported';
  month: Month;
  date?: LocalDate;
  departments: FigureRow[];
  /** Of a month: those of the hospital, which are the departments' together. */
  hospital?: Sums;
  /** When it was counted last; what came up since is not in it. */
  countedAt?: Moment;
  /** Something came up since it was counted. */
  stale?: true;
  /** Rises whenever something came up: who counted before does not write after. */
  marks: number;
}

const sheets = () => collection<FigureSheet>('figures');

export const dayId = (date: LocalDate): string => `D-${date}`;
export const monthId = (month: Month): string => `M-${month}`;
export const importedId = (month: Month): string => `I-${month}`;

const empty = (of: Pick<FigureSheet, '_id' | 'kind' | 'month' | 'date'>): FigureSheet => ({
  ...of,
  departments: [],
  stale: true,
  marks: 0,
});

/** Marks sheets as to be counted anew, also those there are not yet. */
async function mark(wanted: FigureSheet[]): Promise<void> {
  await sheets().insertMissing(wanted);
  for (let from = 0; from < wanted.length; from += 500)
    await sheets().changeMany(
      [{ _id: commands().in(wanted.slice(from, from + 500).map(({ _id }) => _id)) }],
      { stale: true, marks: commands().inc(1) },
    );
}

export const figureStore = {
  markDays: (dates: readonly LocalDate[]) =>
    mark(
      dates.map(date => empty({ _id: dayId(date), kind: 'day', month: date.slice(0, 7), date })),
    ),

  markMonths: (months: readonly Month[]) =>
    mark(months.map(month => empty({ _id: monthId(month), kind: 'month', month }))),

  /** Days or months to be counted anew, the latest first. */
  stale: (kind: 'day' | 'month', limit: number) =>
    sheets().find({
      where: [{ stale: true }, { kind }],
      order: [['_id', 'desc']],
      fields: ['kind', 'month', 'date', 'marks'],
      limit,
    }) as Promise<Pick<FigureSheet, '_id' | 'kind' | 'month' | 'date' | 'marks'>[]>,

  /** Puts down what was counted of a sheet as it was read, unless something came up meanwhile. */
  put: async (
    read: Pick<FigureSheet, '_id' | 'marks'>,
    departments: FigureRow[],
    now: Moment,
    hospital?: Sums,
  ): Promise<boolean> =>
    (await sheets().change(read._id, [{ marks: read.marks }], {
      departments: commands().set(departments),
      ...(hospital ? { hospital: commands().set(hospital) } : {}),
      countedAt: now,
      stale: commands().remove(),
    })) !== undefined,

  byIds: (ids: string[]) => sheets().findAll({ where: [{ _id: commands().in(ids) }] }),

  days: (month: Month) => figureStore.byIds(datesOf(month).map(dayId)),

  /** The days that were ever counted, from one to another. */
  datesCounted: async (from: LocalDate, to: LocalDate): Promise<LocalDate[]> =>
    (
      await sheets().findAll({
        where: [{ _id: commands().gte(dayId(from)) }, { _id: commands().lte(dayId(to)) }],
        fields: ['date'],
      })
    ).flatMap(({ date }) => date ?? []),

  /** The months that were counted, the latest first. */
  months: async (limit: number): Promise<Month[]> =>
    (
      await sheets().find({
        where: [{ kind: 'month' }],
        order: [['_id', 'desc']],
        fields: ['month'],
        limit,
      })
    ).map(({ month }) => month),

  /** Puts down or replaces what was imported for a month; false when it was the same already. */
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
    if (await sheets().insert(sheet)) return true;
    const [there] = await figureStore.byIds([_id]);
    if (JSON.stringify(there?.departments) === JSON.stringify(departments)) return false;
    await sheets().change(_id, [], { departments: commands().set(departments), countedAt: now });
    return true;
  },
};

/** A collection whose documents are counted. */
export type Source =
  | 'appointments'
  | 'discharges'
  | 'followUps'
  | 'surveys'
  | 'cases'
  | 'sessions'
  | 'strikes';

/** Reads the collections that are counted, each question by an index. */
export const sourceStore = {
  /** The days whose documents changed in a stretch of time, by the field that says when. */
  daysChanged: async (
    source: Source,
    field: string,
    from: Moment,
    to: Moment,
    date = 'date',
  ): Promise<LocalDate[]> => {
    const _ = commands();
    const rows = await collection(source).countBy(
      [{ [field]: _.gte(from) }, { [field]: _.lt(to) }],
      [date],
    );
    return rows.map(row => row[date] as LocalDate).filter(Boolean);
  },

  /** Documents of which a moment lies in a stretch of time, the end not included. */
  between: <T extends { _id: string }>(
    source: Source,
    field: string,
    from: Moment,
    to: Moment,
    fields: string[],
  ): Promise<T[]> => {
    const _ = commands();
    return collection<T>(source).findAll({
      where: [{ [field]: _.gte(from) }, { [field]: _.lt(to) }],
      fields,
    });
  },

  counts: (source: Source, where: Condition[], fields: string[]) =>
    collection(source).countBy(where, fields),

  /** Some fields of some documents. */
  byIds: async <T extends { _id: string }>(
    source: Source,
    ids: string[],
    fields: string[],
  ): Promise<T[]> => {
    const found: T[] = [];
    for (let from = 0; from < ids.length; from += 500)
      found.push(
        ...(await collection<T>(source).findAll({
          where: [{ _id: commands().in(ids.slice(from, from + 500)) }],
          fields,
        })),
      );
    return found;
  },

  all: <T extends { _id: string }>(
    source: Source,
    where: Condition[],
    fields: string[],
  ): Promise<T[]> => collection<T>(source).findAll({ where, fields }),

  /** Who left a ward alive from one day to another, as far as it was imported at a moment. */
  left: (from: LocalDate, to: LocalDate, importedBy: Moment): Promise<{ _id: string }[]> => {
    const _ = commands();
    return collection('discharges').findAll({
      where: [
        { dischargedOn: _.gte(from) },
        { dischargedOn: _.lte(to) },
        { dead: false },
        { importedAt: _.lte(importedBy) },
      ],
      fields: ['_id'],
    });
  },

  /** Follow-ups of a month of which there is a record: somebody tried, and they had ended at a moment. */
  recorded: (month: Month, endedBy: Moment): Promise<{ _id: string }[]> => {
    const _ = commands();
    return collection('followUps').findAll({
      where: [{ month }, { open: false }, { tried: true }, { endedAt: _.lte(endedBy) }],
      fields: ['_id'],
    });
  },
};
