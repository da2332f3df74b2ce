import * as z from 'zod';
import { appointmentStatus } from '../booking/appointment';
import { careItemView } from '../care/care';
import { contract } from '../contract';
import { dischargeView, wardView } from '../discharges/views';
import { localDate, moment } from '../moment';
import { recordId } from '../recordId';
import { questionnaireView, satisfaction } from '../surveys';
import { followUpRecord } from './followUpRecord';
import {
  caseInShort,
  followedPerson,
  followUpRow,
  homeVisitView,
  questionView,
  roundView,
} from './views';
import { words } from './words';

/** One follow-up with what to know before calling and what to ask. */
const followUpPage = z.object({
  today: localDate,
  /** False on statutory holidays, when nobody is called. */
  callable: z.boolean(),
  followUp: followUpRow,
  /** The tries of this one so far, and how it ended. */
  round: roundView,
  person: followedPerson,
  /** Its stay on a ward. */
  discharge: dischargeView.optional(),
  ward: wardView.optional(),
  /** The doctor of its visit or return visit. */
  doctor: z.string().optional(),
  /** The unit that asked for it, and its question. */
  asked: z.object({ unit: z.string(), text: z.string() }).optional(),
  homeVisit: homeVisitView.optional(),
  /** Visits of the last year, newest first. */
  visits: z.array(
    z.object({
      appointmentId: z.string(),
      date: localDate,
      department: z.string(),
      doctor: z.string(),
      status: appointmentStatus,
    }),
  ),
  /** The person's other follow-ups with what was said, newest first. */
  earlier: z.array(roundView),
  /** The care messages sent to the patient (R21). */
  care: z.array(careItemView),
  /** Answered surveys, newest first (R14). */
  surveys: z.array(
    z.object({
      appointmentId: z.string(),
      date: localDate,
      department: z.string(),
      overall: satisfaction.optional(),
      suggestion: z.string(),
    }),
  ),
  /** The patient's answers in the ward's form: the call does not ask the same again (R14). */
  questionnaire: questionnaireView.optional(),
  /** Open cases (R16). */
  cases: z.array(caseInShort),
  questions: z.array(questionView),
  /** What to say, and what to keep in mind; an empty greeting means the hospital's. */
  words,
  /** A saved draft. */
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
