import { texts } from '../../texts';
import { sayDate } from '../../texts/say';
import type { SurveyRow } from '../../types/surveys';

const { survey: words } = texts.pages;

/**
 * The subject of a survey: a visit with its doctor, or a stay on a ward with the day of discharge.
 */
export function sayOccasion(
  { date, department, doctor }: Pick<SurveyRow, 'date' | 'department' | 'doctor'>,
  today: string,
): string {
  const day = sayDate(date, today);
  return doctor ? words.visit(day, department.name, doctor.name) : words.stay(day, department.name);
}
