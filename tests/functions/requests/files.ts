import fc from 'fast-check';
import { writeXlsx } from '../../../cloudfunctions/cloud/tables/writeXlsx';
import { dischargeColumns, dischargeWords } from '../../../types/discharges/discharges';
import { rosterColumns } from '../../../types/timetable/roster';
import { cardNumber, person } from '../../hospital';
import { hostile } from './hostile';

type Cell = fc.Arbitrary<string>;

const dates = ['2026-11-20', '2026/11/2', '2026年11月24日', '2026-11-25'];
/** The cells of a hospital’s lists by column name: first a valid one, then invalid ones. */
const cells: Record<string, [good: Cell, wrong: readonly string[]]> = {
  [rosterColumns.doctorId]: [fc.constantFrom('D001', 'D002', 'D003'), ['工号']],
  [rosterColumns.doctor]: [fc.constant('胡长青'), ['钱俊杰', '李']],
  科室: [fc.constantFrom('产科', '骨科', '眼科'), ['']],
  [rosterColumns.title]: [fc.constant('主任医师'), ['']],
  [rosterColumns.clinicType]: [fc.constantFrom('专家', '普通门诊'), ['特需']],
  [rosterColumns.weekday]: [fc.constantFrom('周一', '周二', '星期三', '4', '周五'), ['周日']],
  [rosterColumns.period]: [fc.constantFrom('上午', '下午'), ['晚上']],
  [rosterColumns.slotMinutes]: [fc.constantFrom('30', '15', '20分钟'), ['7', '0']],
  [rosterColumns.places]: [fc.constantFrom('2', '4个'), ['-1', '9999']],
  [rosterColumns.room]: [fc.constantFrom('1楼01诊室', '2楼'), ['']],
  [dischargeColumns.stay]: [fc.nat(2000).map(n => `ZY${n}`), ['住院号', '']],
  [dischargeColumns.name]: [fc.nat(40).map(n => person(n).name), ['王']],
  [dischargeColumns.sex]: [fc.constantFrom(...Object.keys(dischargeWords.sexes)), ['未知']],
  [dischargeColumns.document]: [fc.nat(40).map(n => (n % 4 ? cardNumber(n) : '')), ['1234']],
  [dischargeColumns.phone]: [fc.nat(40).map(n => person(n).phone), ['12']],
  [dischargeColumns.diagnosis]: [fc.constantFrom('骨折术后', '高血压'), ['']],
  [dischargeColumns.admittedOn]: [fc.constantFrom('2026-10-01', ''), ['2026-11-30', '9999-12-31']],
  [dischargeColumns.dischargedOn]: [fc.constantFrom(...dates), ['2026-11-31', '9999-12-31']],
  [dischargeColumns.result]: [fc.constantFrom(...Object.keys(dischargeWords.results)), ['好']],
  month: [
    fc
      .tuple(fc.integer({ min: 2000, max: 2025 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, month]) => `${year}-${month}`),
    ['2026-12', '0001-01', '9999-12'],
  ],
  discharged: [fc.constantFrom('100', '300'), ['-5', '1e9']],
  followed_up: [fc.constantFrom('90', '0'), ['九']],
};
const headers: readonly string[][] = [
  Object.values(rosterColumns),
  Object.values(dischargeColumns),
  ['month', 'discharged', 'followed_up'],
];

const strange: Cell = hostile.map(value => String(JSON.stringify(value)).slice(0, 300));
const cellOf = (name: string): Cell => {
  const [good, wrong] = cells[name] ?? [strange, ['']];
  return fc.oneof(
    { weight: 120, arbitrary: good },
    { weight: 2, arbitrary: fc.constantFrom(...wrong) },
    { weight: 1, arbitrary: strange },
  );
};

/**
 * A list with a hospital’s columns, or some unknown ones, and rows that are valid, invalid or of
 * another length.
 */
const table: fc.Arbitrary<string[][]> = fc
  .tuple(fc.constantFrom(...headers), fc.array(strange, { maxLength: 1 }), fc.nat(30))
  .chain(([header, more, count]) =>
    fc
      .array(fc.tuple(...[...header, ...more].map(cellOf)), { maxLength: count })
      .map(rows => [[...header, ...more], ...rows]),
  );

const quoted = (cell: string): string =>
  /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
const csv = (rows: string[][]): Buffer =>
  Buffer.from(rows.map(row => row.map(quoted).join(',')).join('\n'));

/** Files that are no list. */
const broken: fc.Arbitrary<Buffer> = fc.oneof(
  fc.uint8Array({ maxLength: 300 }).map(bytes => Buffer.from(bytes)),
  fc.constantFrom(
    Buffer.from('PK\u0003\u0004 and nothing more'),
    Buffer.from('a,"b\n'.repeat(50)),
    Buffer.from(Array.from({ length: 5000 }, (_, n) => `c${n}`).join()),
    Buffer.from(`${'"'.repeat(999)}\n`),
    Buffer.from(',\n'.repeat(3000)),
  ),
);

/** Files to be imported, as base64: CSV, and some spreadsheets written by a program. */
export async function filesToImport(count: number, seed: number): Promise<string[]> {
  const tables = fc.sample(table, { numRuns: count, seed });
  const sheets = tables
    .slice(0, Math.ceil(count / 10))
    .map(([header = [], ...rows]) => writeXlsx([{ name: '表', header, rows }]));
  const bytes = [
    ...tables.map(csv),
    ...(await Promise.all(sheets)).map(sheet => Buffer.from(sheet)),
    ...fc.sample(broken, { numRuns: Math.ceil(count / 4), seed }),
  ];
  return bytes.map(each => each.toString('base64'));
}
