import * as z from 'zod';
import { localDate, moment } from '../moment';
import { departmentSummary, doctorSummary } from '../timetable/scheduling';
import { surveyAnswers } from './answers';

/** `open`: nobody finished it yet; `answered`: it can still be changed; `closed`: only to be read, if it was answered. */
const surveyState = z.enum(['open', 'answered', 'closed']);
export type SurveyState = z.output<typeof surveyState>;

/** A survey in a list of the account's. */
export const surveyRow = z.object({
  appointmentId: z.string(),
  state: surveyState,
  patient: z.object({ patientId: z.string(), name: z.string() }),
  date: localDate,
  department: departmentSummary,
  doctor: doctorSummary,
  /** Open from `opensAt` up to, not including, `closesAt`. */
  opensAt: moment,
  closesAt: moment,
  /** Something is filled in that was not handed in yet. */
  begun: z.boolean(),
  answeredAt: moment.optional(),
});
export type SurveyRow = z.output<typeof surveyRow>;

/** A survey with its answers: the half-filled ones where there are some, else those handed in. */
export const surveyView = surveyRow.extend({
  /** Which form it is (`formOf`). */
  form: z.int(),
  answers: surveyAnswers,
  /** To be handed back with the next saving, so that two phones do not overwrite each other. */
  revision: z.int(),
  editable: z.boolean(),
  /** The case that this answer opened (R16). */
  caseId: z.string().optional(),
  /** The department that heard the suggestion, and what it answered. */
  heard: z
    .object({
      sentTo: z.string(),
      answer: z.object({ at: moment, text: z.string() }).optional(),
    })
    .optional(),
});
export type SurveyView = z.output<typeof surveyView>;
