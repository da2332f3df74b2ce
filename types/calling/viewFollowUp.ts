import * as z from 'zod';
import { appointmentStatus } from '../booking/appointment';
import { careItemView } from '../care/care';
import { contract } from '../contract';
import {
  caseInShort,
  dischargeView,
  followedPerson,
  followUpRow,
  homeVisitView,
  questionView,
  roundView,
  wardView,
} from '../followups/followUps';
import { localDate, moment } from '../moment';
import { recordId } from '../recordId';
import { questionnaireView, satisfaction } from '../surveys';
import { followUpRecord } from './followUpRecord';
import { words } from './words';

/** One follow-up with what to know before calling and what to ask. */
const followUpPage = z.object({
  today: localDate,
  /** False on the days of great festivals: nobody is called. */
  callable: z.boolean(),
  followUp: followUpRow,
  /** This one's tries so far, and how it ended. */
  round: roundView,
  person: followedPerson,
  /** The stay on a ward it is about. */
  discharge: dischargeView.optional(),
  ward: wardView.optional(),
  /** The visit it is about, or the return visit's. */
  doctor: z.string().optional(),
  /** Which unit asked for it, and what it wants asked. */
  asked: z.object({ unit: z.string(), text: z.string() }).optional(),
  homeVisit: homeVisitView.optional(),
  /** Visits of the last year, the newest first. */
  visits: z.array(
    z.object({
      appointmentId: z.string(),
      date: localDate,
      department: z.string(),
      doctor: z.string(),
      status: appointmentStatus,
    }),
  ),
  /** The person's other follow-ups, the newest first, with what was said. */
  earlier: z.array(roundView),
  /** What was sent to the patient between calls (R21). */
  care: z.array(careItemView),
  /** Surveys answered, the newest first (R14). */
  surveys: z.array(
    z.object({
      appointmentId: z.string(),
      date: localDate,
      department: z.string(),
      overall: satisfaction.optional(),
      suggestion: z.string(),
    }),
  ),
  /** What the patient answered in the form of the ward: the call does not ask the same again (R14). */
  questionnaire: questionnaireView.optional(),
  /** Cases not closed yet (R16). */
  cases: z.array(caseInShort),
  questions: z.array(questionView),
  /** What to say, and what to keep in mind; an empty greeting is the hospital's. */
  words,
  /** What somebody began to write. */
  draft: z.object({ at: moment, by: z.string(), record: followUpRecord }).optional(),
});

/** One follow-up: whom to call, what to know before, what to ask (R15). */
export const viewFollowUp = contract({
  function: 'followup',
  operation: 'viewFollowUp',
  callers: ['followUpOffice', 'desk', 'doctor', 'departmentHead', 'dutyNurse', 'healthCheckCentre'],
  input: z.strictObject({ followUpId: recordId }),
  output: followUpPage,
});
