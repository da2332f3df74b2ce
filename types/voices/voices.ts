import * as z from 'zod';
import { caseKind } from '../cases/cases';
import { localDate, moment } from '../moment';
import { textOf } from '../text';
import { voiceKinds, voiceStates } from './names';

const voiceKind = z.enum(voiceKinds);
const voiceState = z.enum(voiceStates);

/** The department's answer, or why a voice is put aside. */
export const voiceTextLength = { min: 2, max: 500 };
export const voiceText = textOf(voiceTextLength);

/**
 * A member of staff who may be praised: a doctor of the roster (`doctor:D001`), or another member
 * (`account:…`).
 */
export const colleague = z.object({
  key: z.string().max(100),
  name: z.string(),
  department: z.string(),
});
export type Colleague = z.output<typeof colleague>;

/** The actions on a voice: the buttons of its page. */
export const voiceAction = z.enum(['match', 'send', 'answer', 'putAside']);
export type VoiceAction = z.output<typeof voiceAction>;

/**
 * A voice as staff read it, without its author, who can be found by the survey's visit or the call.
 */
export const voiceView = z.object({
  voiceId: z.string(),
  kind: voiceKind,
  state: voiceState,
  /** From a survey, or from a call. */
  from: z.enum(['survey', 'call']),
  text: z.string(),
  at: moment,
  /** The day of the visit or discharge. */
  date: localDate,
  department: z.object({ id: z.string().optional(), name: z.string() }),
  /** The doctor of the visit. */
  doctor: z.string().optional(),
  /** The subject of a suggestion, once it is sorted. */
  about: caseKind.optional(),
  /** The department to which a suggestion was sent. */
  sentTo: z.object({ id: z.string(), name: z.string() }).optional(),
  sentAt: moment.optional(),
  answer: z.object({ at: moment, by: z.string(), text: z.string() }).optional(),
  aside: z.string().optional(),
  praised: z.array(colleague),
  caseId: z.string().optional(),
  can: z.array(voiceAction),
  revision: z.int(),
});
export type VoiceView = z.output<typeof voiceView>;
