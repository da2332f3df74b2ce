import * as z from 'zod';
import { localDate, moment } from '../moment';
import { doctorSummary } from '../timetable/scheduling';
import { surveyAnswers } from './answers';
import { satisfaction, surveyOccasion } from './form';

/** How a form on paper came to the hospital. */
export const paperWays = ['letter', 'onSite'] as const;
export const paperWay = z.enum(paperWays);
export type PaperWay = z.output<typeof paperWay>;

/**
 * `open`: not submitted yet; `answered`: it can still be changed; `closed`: read-only, if it was
 * answered.
 */
const surveyState = z.enum(['open', 'answered', 'closed']);
export type SurveyState = z.output<typeof surveyState>;

/**
 * The ward's form of a stay, as staff read it. `open`: the patient may still answer it; `answered`;
 * `asked`: a call asked the same; `closed`: not answered in time.
 */
export const questionnaireView = z.object({
  state: z.enum(['open', 'answered', 'asked', 'closed']),
  /** When it was answered, or until when it can be. */
  at: moment,
  /** How it came, if it was answered. */
  way: z.enum(['online', ...paperWays]).optional(),
  overall: satisfaction.optional(),
  /** Every answer with its question, in words. */
  said: z.array(z.object({ ask: z.string(), answer: z.string() })),
  caseId: z.string().optional(),
});
export type QuestionnaireView = z.output<typeof questionnaireView>;

/** A survey in a list of the account's. */
export const surveyRow = z.object({
  /** The visit's id; for a stay on a ward, the survey's own (0057). */
  appointmentId: z.string(),
  /** The occasion. */
  occasion: surveyOccasion,
  state: surveyState,
  patient: z.object({ patientId: z.string(), name: z.string() }),
  /** The day of the visit or discharge. */
  date: localDate,
  department: z.object({ name: z.string() }),
  /** For a visit. */
  doctor: doctorSummary.optional(),
  /** Open from `opensAt` until before `closesAt`. */
  opensAt: moment,
  closesAt: moment,
  /** It has a draft that was not submitted yet. */
  begun: z.boolean(),
  answeredAt: moment.optional(),
});
export type SurveyRow = z.output<typeof surveyRow>;

/** A survey with its answers: the draft if there is one, else the submitted ones. */
export const surveyView = surveyRow.extend({
  /** The version of its form (`formOf`). */
  form: z.int(),
  answers: surveyAnswers,
  /** Sent back with the next save, so that two phones do not overwrite each other. */
  revision: z.int(),
  editable: z.boolean(),
  /** A call asked all of this, or a form on paper was entered: nobody is asked twice. */
  otherwise: z.enum(['call', ...paperWays]).optional(),
  /** The case that this answer opened (R16). */
  caseId: z.string().optional(),
  /** The department that got the suggestion, and its answer. */
  heard: z
    .object({
      sentTo: z.string(),
      answer: z.object({ at: moment, text: z.string() }).optional(),
    })
    .optional(),
});
export type SurveyView = z.output<typeof surveyView>;
