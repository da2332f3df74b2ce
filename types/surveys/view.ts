import * as z from 'zod';
import { localDate, moment } from '../moment';
import { doctorSummary } from '../timetable/scheduling';
import { surveyAnswers } from './answers';
import { satisfaction, surveyOccasion } from './form';

/** How a form on paper came to the hospital. */
export const paperWays = ['letter', 'onSite'] as const;
export const paperWay = z.enum(paperWays);
export type PaperWay = z.output<typeof paperWay>;

/** `open`: nobody finished it yet; `answered`: it can still be changed; `closed`: only to be read, if it was answered. */
const surveyState = z.enum(['open', 'answered', 'closed']);
export type SurveyState = z.output<typeof surveyState>;

/**
 * The form of a stay's ward, as staff read it. `open`: the patient may still answer it; `answered`; `asked`: a call asked the same;
 * `closed`: nobody answered it in time.
 */
export const questionnaireView = z.object({
  state: z.enum(['open', 'answered', 'asked', 'closed']),
  /** When it was answered, or until when it can be. */
  at: moment,
  /** How it came; of one that was answered. */
  way: z.enum(['online', ...paperWays]).optional(),
  overall: satisfaction.optional(),
  /** Every answer by its question, in words. */
  said: z.array(z.object({ ask: z.string(), answer: z.string() })),
  caseId: z.string().optional(),
});
export type QuestionnaireView = z.output<typeof questionnaireView>;

/** A survey in a list of the account's. */
export const surveyRow = z.object({
  /** The visit's; of a stay on a ward, the survey's own (0057). */
  appointmentId: z.string(),
  /** After what it is asked. */
  occasion: surveyOccasion,
  state: surveyState,
  patient: z.object({ patientId: z.string(), name: z.string() }),
  /** The day of the visit, or of leaving. */
  date: localDate,
  department: z.object({ name: z.string() }),
  /** Of a visit. */
  doctor: doctorSummary.optional(),
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
  /** Somebody asked all this in a call, or put down a form on paper: nobody is asked twice. */
  otherwise: z.enum(['call', ...paperWays]).optional(),
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
