import { texts } from '../../texts';
import { sayDate, sayTime } from '../../texts/say';
import type { AppointmentView } from '../../types/booking/appointment';
import type { DrawnLine } from '../phone/picture/layout';

/**
 * The lines of a visit's picture for the family: when, where, who, by when. Without the code, since
 * its holder can check in.
 */
export function visitPicture(visit: AppointmentView, hospital: string): DrawnLine[] {
  const { appointment: words, dayCard } = texts.pages;
  const { date, start, end, number, room, department, doctor, patient, reportBy } = visit;
  return [
    { text: hospital, size: 36, quiet: true },
    { text: sayDate(date), size: 48, bold: true, before: 24 },
    { text: `${start}–${end}`, size: 88, bold: true },
    { text: room, size: 48, bold: true, before: 8 },
    {
      text: `${department.name} · ${doctor.name} ${texts.ownNames.title(doctor.title)}`,
      size: 36,
      before: 16,
    },
    { text: words.pictureWho(patient.name, number), size: 36, before: 8 },
    { text: dayCard.before(start, sayTime(reportBy)), size: 36, before: 24 },
    { text: words.pictureNote, size: 30, quiet: true, before: 24 },
  ];
}
