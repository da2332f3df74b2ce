import { defined } from '../../../../domain/defined';
import type { Moment } from '../../../../domain/time/time';
import type { CallOutcome, CallReason } from '../../../../types/calls/calls';
import type { PageEnd } from '../../../../types/page';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';

/** One entry of the desk's call list: `_id` is the reason and its cause, so one cause gives one entry. */
export interface CallEntry {
  _id: string;
  reason: CallReason;
  at: Moment;
  appointmentId: string;
  patientId: string;
  open: boolean;
  attempts: { id: string; at: Moment; by: string; outcome: CallOutcome; note: string }[];
}

export const calls = defineCollection<CallEntry>('calls', {
  indexes: {
    open_at: ['open', 'at', '_id'],
  },
});

const callId = (reason: CallReason, appointmentId: string): string => `${reason}-${appointmentId}`;

/** A new entry, nobody called yet. */
export const callEntry = (
  reason: CallReason,
  appointment: { _id: string; patientId: string },
  at: Moment,
): CallEntry => ({
  _id: callId(reason, appointment._id),
  reason,
  at,
  appointmentId: appointment._id,
  patientId: appointment.patientId,
  open: true,
  attempts: [],
});

export const callStore = {
  get: (id: string) => calls.get(id),

  insertMissing: (entries: CallEntry[]) => calls.insertMissing(entries),

  list: (open: boolean, after: PageEnd | undefined, size: number) =>
    calls.page({ where: [{ open }], by: ['at'], direction: open ? 'asc' : 'desc', after, size }),

  openCount: () => calls.count([{ open: true }]),

  /** Puts down one attempt, once per its id. */
  record: (id: string, attempt: CallEntry['attempts'][number], closes: boolean) =>
    calls.change(id, [{ 'attempts.id': commands().neq(attempt.id) }], {
      attempts: commands().push([attempt]),
      ...defined({ open: closes ? false : undefined }),
    }),
};
