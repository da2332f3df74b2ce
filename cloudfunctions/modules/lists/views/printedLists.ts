import type { LocalDate, Moment } from '../../../../domain/time/time';
import { periodName } from '../../../../domain/timetable/periods';
import { texts } from '../../../../texts';
import type { BookingRow } from '../../../../types/booking/listBookings';
import type { Hours } from '../../../../types/timetable/hours';
import { escapedHtml } from '../../../cloud/html';
import type { SheetToWrite } from '../../../cloud/tables/writeXlsx';
import { bookingRow } from '../../booking';
import type { DayList } from './dayLists';

const { columns, sheetColumns } = texts.lists;

/** The cells of a row in both forms, in the order of the columns. */
const cellsOf = (row: BookingRow, order: number): (string | number)[] => [
  order,
  row.number,
  `${row.start}-${row.end}`,
  row.patientName,
  row.documentMasked,
  row.phoneMasked,
  texts.visitTexts[row.visit],
  texts.channelTexts[row.channel],
  texts.appointmentStatusTexts[row.status],
];

/**
 * A day's lists as one sheet: a line for each patient, in the order of seeing of each session
 * (R10).
 */
export const listSheet = (
  date: LocalDate,
  lists: readonly DayList[],
  hours: Hours,
): SheetToWrite => ({
  name: texts.lists.sheet(date),
  header: [...Object.values(sheetColumns), ...Object.values(columns)],
  rows: lists.flatMap(({ session, appointments }) =>
    appointments.map((each, index) => [
      session.department.name,
      session.doctor.name,
      session.doctor.title,
      texts.clinicTypeTexts[session.clinicType],
      periodName(hours, session.period),
      session.room,
      ...cellsOf(bookingRow(each), index + 1),
    ]),
  ),
});

const style = `
@page { size: A4; margin: 12mm; }
body { font: 10.5pt/1.4 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #000; margin: 0; }
h1 { font-size: 15pt; margin: 0; }
h2 { font-size: 12pt; margin: 6mm 0 1mm; break-after: avoid; }
p { margin: 1mm 0; }
table { border-collapse: collapse; width: 100%; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0.3mm solid #666; padding: 0.8mm 1.2mm; text-align: left; }
.department + .department { break-before: page; }
`;

/** A day's lists as an A4 page for printing, each department on its own sheet; it loads nothing. */
export function listPage(
  date: LocalDate,
  lists: readonly DayList[],
  hours: Hours,
  now: Moment,
): string {
  const departments = new Map<string, DayList[]>();
  // Sessions without patients are not printed.
  for (const list of lists.filter(({ appointments }) => appointments.length > 0)) {
    const { id } = list.session.department;
    departments.set(id, [...(departments.get(id) ?? []), list]);
  }
  const title = escapedHtml(texts.lists.title(date));
  const head = `<h1>${title}</h1><p>${escapedHtml(texts.lists.printed(now))}&emsp;${escapedHtml(texts.lists.order)}</p>`;
  const sections = [...departments.values()].map(
    each =>
      `<section class="department">${head}${each.map(list => sectionOf(list, hours)).join('')}</section>`,
  );
  const none = lists.length ? texts.lists.nobody : texts.lists.empty;
  const body = sections.join('') || `${head}<p>${escapedHtml(none)}</p>`;
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head>
<body>${body}</body></html>
`;
}

function sectionOf({ session, appointments }: DayList, hours: Hours): string {
  const { department, doctor, insteadOf, clinicType, period, room, state } = session;
  const title = [
    department.name,
    `${doctor.name} ${doctor.title}`,
    ...(insteadOf ? [texts.lists.insteadOf(insteadOf.name)] : []),
    texts.clinicTypeTexts[clinicType],
    periodName(hours, period),
    room,
    state === 'stopped' ? texts.lists.stopped : texts.lists.count(appointments.length),
  ];
  const heading = `<h2>${title.map(escapedHtml).join('&emsp;')}</h2>`;
  const row = (cells: (string | number)[], tag: 'th' | 'td') =>
    `<tr>${cells.map(cell => `<${tag}>${escapedHtml(cell)}</${tag}>`).join('')}</tr>`;
  const rows = appointments.map((each, index) => row(cellsOf(bookingRow(each), index + 1), 'td'));
  return `${heading}<table><thead>${row(Object.values(columns), 'th')}</thead><tbody>${rows.join('')}</tbody></table>`;
}
