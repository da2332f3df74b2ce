import * as z from 'zod';
import { localDate, localTime, moment } from '../moment';
import { clinicType, departmentSummary, doctorSummary, period } from './scheduling';

/** A session as staff see it. */
export const sessionHeadView = z.object({
  sessionId: z.string(),
  date: localDate,
  period,
  /** When its first slot begins, and its last one ends. */
  start: localTime,
  end: localTime,
  clinicType,
  room: z.string(),
  department: departmentSummary,
  doctor: doctorSummary,
  /** The doctor it was planned for, before a substitute took it over. */
  insteadOf: doctorSummary.optional(),
  state: z.enum(['open', 'stopped']),
  reason: z.string().optional(),
  /** What a visit costs, in fen. */
  fee: z.int().optional(),
  /** Decided for this day alone (R2a). */
  byHand: z.boolean().optional(),
  capacity: z.int(),
  /** Places that are free for everybody. */
  left: z.int(),
  /** How many places of each slot are kept for the desk (R4). */
  kept: z.array(z.int()),
  /** Places given back that are not free yet (R4). */
  returning: z.int(),
  waiting: z.int(),
  /** Until then a stop or a substitute may be entered by the desk (R9). */
  stopUntil: moment,
});
export type SessionHeadView = z.output<typeof sessionHeadView>;
