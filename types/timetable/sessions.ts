import * as z from 'zod';
import { localDate, localTime, moment } from '../moment';
import { clinicType, departmentSummary, doctorSummary, period } from './scheduling';

/** A session as staff see it. */
export const sessionHeadView = z.object({
  sessionId: z.string(),
  date: localDate,
  period,
  /** The start of its first slot, and the end of its last one. */
  start: localTime,
  end: localTime,
  clinicType,
  room: z.string(),
  department: departmentSummary,
  doctor: doctorSummary,
  /** The doctor for whom it was planned, before a substitute took it over. */
  insteadOf: doctorSummary.optional(),
  state: z.enum(['open', 'stopped']),
  reason: z.string().optional(),
  /** The price of a visit in fen. */
  fee: z.int().optional(),
  /** Decided for this one day (R2a). */
  byHand: z.boolean().optional(),
  capacity: z.int(),
  /** Places that are free for everybody. */
  left: z.int(),
  /** The number of places in each slot that are kept for the desk (R4). */
  kept: z.array(z.int()),
  /** Returned places that are not free yet (R4). */
  returning: z.int(),
  waiting: z.int(),
  /** The moment until which the desk may enter a stop or a substitute (R9). */
  stopUntil: moment,
});
export type SessionHeadView = z.output<typeof sessionHeadView>;
