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
  /** What the visit is for, in the patient's words; only where its own doctor asks. */
  purpose: z.string().optional(),
  /** Called before, and not there. */
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
  /** The patient who is called and not yet done with. */
  current: inQueue.extend({ calledAt: moment }).optional(),
  /** Who waits, in the order in which they will be called. */
  waiting: z.array(inQueue),
  /** The patients who were seen, the last first. */
  done: z.array(inQueue),
  /** Booked and not checked in. */
  toCome: z.int(),
  /** What the last tap was about, so that it can be taken back; none where nobody was called yet. */
  last: z
    .object({ number: z.int(), patientName: z.string(), did: z.enum(['called', 'seen', 'passed']) })
    .optional(),
});
export type QueueView = z.output<typeof queueView>;

/** What every change of a queue says: which session, and the version of the queue that the person saw. */
export const queueStep = {
  sessionId: recordId,
  version: z.int().min(0),
};

export const turnEnd = z.enum(['seen', 'passed']);
