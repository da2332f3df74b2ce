import * as z from 'zod';
import { channel, visitKind } from '../booking/appointment';
import { localTime, moment } from '../moment';
import { recordId } from '../recordId';
import { departmentSummary, doctorSummary, period } from '../timetable/scheduling';

/** A patient in a session's queue, as its doctor and the desk see them (R24). */
const inQueue = z.object({
  appointmentId: z.string(),
  number: z.int(),
  patientName: z.string(),
  start: localTime,
  visit: visitKind,
  channel,
  /** The purpose of the visit in the patient's words; only for its own doctor. */
  purpose: z.string().optional(),
  /** Called before and did not come. */
  passed: z.boolean(),
});
export type InQueue = z.output<typeof inQueue>;

/** A session's queue. */
export const queueView = z.object({
  sessionId: z.string(),
  /** Counts the changes: a change is made on the version that was seen. */
  version: z.int(),
  period,
  room: z.string(),
  department: departmentSummary,
  doctor: doctorSummary,
  /** The called patient, whose turn has not ended. */
  current: inQueue.extend({ calledAt: moment }).optional(),
  /** The waiting patients, in the order in which they will be called. */
  waiting: z.array(inQueue),
  /** The seen patients, last first. */
  done: z.array(inQueue),
  /** Booked and not checked in. */
  toCome: z.int(),
  /** The last tap, which can be taken back; missing before the first call. */
  last: z
    .object({ number: z.int(), patientName: z.string(), did: z.enum(['called', 'seen', 'passed']) })
    .optional(),
});
export type QueueView = z.output<typeof queueView>;

/**
 * The input of every change of a queue: the session, and the version of the queue that the caller
 * saw.
 */
export const queueStep = {
  sessionId: recordId,
  version: z.int().min(0),
};

export const turnEnd = z.enum(['seen', 'passed']);
