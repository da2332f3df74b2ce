import { hundredths, type Rate, rates, sumOf } from '../../../../domain/figures/rates';
import type { Month } from '../../../../domain/time/months';
import { followupTexts } from '../../../../texts/followup';
import {
  figures as allFigures,
  type Figure,
  type FigureRow,
  type Sums,
} from '../../../../types/figures/figures';
import { aspects } from '../../../../types/voices/names';
import type { CellToWrite, SheetToWrite } from '../../../cloud/tables/writeXlsx';

const words = followupTexts.figureNames;

/** The figures and rates of the first sheet, in reading order. */
const main: readonly ({ figure: Figure } | { rate: Rate })[] = [
  { figure: 'discharged' },
  { figure: 'followedUp' },
  { rate: 'followedUp' },
  { figure: 'followUps' },
  { figure: 'reached' },
  { rate: 'reached' },
  { rate: 'satisfied' },
  { rate: 'basic' },
  { rate: 'dissatisfied' },
  { figure: 'cases' },
  { rate: 'casesInTime' },
  { rate: 'casesClosed' },
  { figure: 'praise' },
  { figure: 'suggestions' },
  ...aspects.map(aspect => ({ rate: `aspect_${aspect}` as const })),
  { figure: 'appointments' },
  { rate: 'cancelled' },
  { rate: 'lateCancelled' },
  { figure: 'noShow' },
  { rate: 'noShow' },
  { figure: 'places' },
  { rate: 'taken' },
  { rate: 'fullSlots' },
  { figure: 'strikes' },
  { figure: 'bars' },
];

const mainHeader = main.map(each =>
  'figure' in each ? words.names[each.figure] : words.rates[each.rate],
);
const mainCells = (sums: Sums) =>
  main.map(each => ('figure' in each ? (sums[each.figure] ?? 0) : percentCell(sums, each.rate)));

function percentCell(sums: Sums, rate: Rate): CellToWrite {
  const { part, whole } = rates[rate];
  const share = hundredths(sumOf(sums, part), sumOf(sums, whole));
  return share === undefined ? words.none : { hundredths: share };
}

/**
 * A spreadsheet of some figures (R18): the main ones with their rates, every sum by department, and
 * the months.
 */
export function figureSheets(
  read: { rows: FigureRow[]; hospital: Sums; course: { month: Month; sums: Sums }[] },
  scoped: boolean,
): SheetToWrite[] {
  const rows = [
    { department: scoped ? words.scoped : words.hospital, sums: read.hospital },
    ...read.rows,
  ];
  return [
    {
      name: words.sheets.rates,
      header: [words.department, ...mainHeader],
      rows: rows.map(({ department, sums }) => [department, ...mainCells(sums)]),
    },
    {
      name: words.sheets.sums,
      header: [words.department, ...allFigures.map(name => words.names[name])],
      rows: rows.map(({ department, sums }) => [
        department,
        ...allFigures.map(name => sums[name] ?? 0),
      ]),
    },
    {
      name: words.sheets.course,
      header: [words.month, ...mainHeader],
      rows: read.course.map(({ month, sums }) => [month, ...mainCells(sums)]),
    },
  ];
}
