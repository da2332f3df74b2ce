import * as z from 'zod';
import { localDate, moment } from '../moment';

/**
 * Why the desk calls a patient whom no message told: their appointment is void; their session was
 * stopped, given to another doctor, moved to another time or room, or reopened; or they are barred.
 */
const callReason = z.enum([
  'noShow',
  'stopped',
  'substituted',
  'timeChanged',
  'roomChanged',
  'reopened',
  'barred',
]);
export type CallReason = z.output<typeof callReason>;

export const callOutcomes = [
  'told',
  'rebooked',
  'noAnswer',
  'switchedOff',
  'wrongNumber',
  'declined',
  'died',
] as const;
export const callOutcome = z.enum(callOutcomes);
export type CallOutcome = z.output<typeof callOutcome>;

/** One entry of the desk's call list, with what to say and its tries. */
export const callView = z.object({
  callId: z.string(),
  reason: callReason,
  at: moment,
  patientId: z.string(),
  patientName: z.string(),
  /** The full number; reading it is on the audit record. */
  phone: z.string(),
  visit: z.object({
    date: localDate,
    department: z.string(),
    doctor: z.string(),
    start: z.string(),
  }),
  appointmentId: z.string(),
  /** What to say, in plain words. */
  say: z.string(),
  attempts: z.array(
    z.object({ at: moment, by: z.string(), outcome: callOutcome, note: z.string() }),
  ),
  open: z.boolean(),
});
export type CallView = z.output<typeof callView>;
