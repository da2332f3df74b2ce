import { texts } from '../../../../texts';
import type { ReturnVisitView } from '../../../../types/returns/returnVisits';
import type { LogRow } from '../../../../types/visits/viewDoctorLog';
import type { SheetToWrite } from '../../../cloud/tables/writeXlsx';

const { log, states } = texts.returnVisits;

/** A doctor's log as two sheets: the appointments, and the return visits due (R13). */
export const logSheets = (
  rows: readonly LogRow[],
  returns: readonly ReturnVisitView[],
): SheetToWrite[] => [
  {
    name: log.appointmentsSheet,
    header: Object.values(log.appointmentColumns),
    rows: rows.map(row => [
      row.date,
      `${row.start}-${row.end}`,
      row.number,
      row.patientName,
      row.documentMasked,
      row.phoneMasked,
      texts.visitTexts[row.visit],
      texts.channelTexts[row.channel],
      texts.appointmentStatusTexts[row.status],
      row.cancelledBy ? log.cancelledBy[row.cancelledBy] : '',
      row.returnVisit?.date ?? '',
      row.returnVisit ? states[row.returnVisit.state] : '',
      row.returnVisit?.note ?? '',
    ]),
  },
  {
    name: log.returnsSheet,
    header: Object.values(log.returnColumns),
    rows: returns.map(each => [
      each.date,
      each.patient.name,
      each.visitDate,
      states[each.state],
      each.booked?.date ?? '',
      each.note ?? '',
    ]),
  },
];
