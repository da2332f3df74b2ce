import { rateOf } from '../../../../domain/figures/rates';
import { complainedMost, endsOfOrder, summaryLines } from '../../../../domain/figures/summary';
import type { Moment } from '../../../../domain/time/time';
import { texts } from '../../../../texts';
import { followupTexts } from '../../../../texts/followup';
import { nameOf, worded } from '../../../../texts/zh-CN/figures/sayFigure';
import type { FigureRow, Sums } from '../../../../types/figures/figures';
import type { SummaryView } from '../../../../types/figures/summary';
import type { Paper } from '../../../cloud/writeDocx';

const { summary: words, figureNames: names } = followupTexts;

/** The content of the summary; a month without counts says so. */
export function summaryPaper(view: SummaryView, now: Moment): Paper {
  const { month, rows, sums, before, yearBefore, scoped } = view;
  const under = [
    words.printed(now),
    ...(view.countedAt === undefined ? [] : [words.counted(view.countedAt)]),
    ...(scoped ? [words.scopedTo(rows.map(({ department }) => department))] : []),
  ].join(words.between);
  const title = words.titleOf(month);
  if (!rows.length) {
    const nothing = { heading: words.numbers, sentences: [words.emptyOf(month)] };
    return { title, under, head: [], lines: [], parts: [nothing, ...ofOffice(view)] };
  }
  const cell = (shown: (typeof summaryLines)[number], of: Sums | undefined) =>
    of ? worded(shown, of) : names.none;
  return {
    title,
    under,
    head: [words.item, ...[month, before.month, yearBefore.month].map(words.sayMonth)],
    lines: summaryLines.map(shown => [
      nameOf(shown),
      ...[sums, before.sums, yearBefore.sums].map(of => cell(shown, of)),
    ]),
    parts: [...view.said, ...ofOffice(view)],
  };
}

/** The figures in words; empty if nothing was counted. */
export const paperTextOf = (
  rows: readonly FigureRow[],
  sums: Sums,
  before: Sums | undefined,
): Paper['parts'] =>
  rows.length
    ? [
        { heading: words.departments, sentences: departments(rows) },
        { heading: words.most, sentences: [most(sums, before)] },
        { heading: words.done, sentences: [words.handled(sums)] },
      ]
    : [];

/** The departments at both ends of a rate. */
function departments(rows: readonly FigureRow[]): string[] {
  const said = (all: readonly FigureRow[]) =>
    all.map(({ department, sums }) => `${department} ${rateOf(sums, 'followedUp')}%`);
  const { first, last } = endsOfOrder(rows, 'followedUp');
  if (!first.length) return [words.noOrder];
  return [words.first(said(first)), words.last(said(last))];
}

/** The most frequent kinds of complaints, compared with the month before. */
function most(sums: Sums, before: Sums | undefined): string {
  const kinds = complainedMost(sums);
  if (!kinds.length) return words.noComplaints;
  return words.complaints(
    kinds.map(({ kind, count }) => ({
      kind: texts.cases.kinds[kind],
      count,
      before: before && (before[`case_${kind}`] ?? 0),
    })),
  );
}

/** The cases that the office chose, and its text; empty if there are none. */
const ofOffice = ({ told, note }: Pick<SummaryView, 'told' | 'note'>): Paper['parts'] => [
  ...(told.length
    ? [
        {
          heading: words.cases,
          sentences: told.map(({ department, kind, text }) =>
            words.caseLine(department, texts.cases.kinds[kind], text),
          ),
        },
      ]
    : []),
  ...(note ? [{ heading: words.note, sentences: [note] }] : []),
];
