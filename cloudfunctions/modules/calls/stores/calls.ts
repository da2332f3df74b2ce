import { defined } from '../../../../domain/defined';
import type { Moment } from '../../../../domain/time/time';
import type { CallOutcome, CallReason } from '../../../../types/calls/calls';
import type { PageEnd } from '../../../../types/page';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';
import { ofPerson } from '../../../cloud/ofPerson';
import { outlived } from '../../../cloud/outlived';

/** One entry of the desk's call list: `_id` is the reason and its cause, so one cause gives one entry. */
export interface CallEntry {
  _id: string;
  reason: CallReason;
  at: Moment;
  appointmentId: string;
  patientId: string;
  /** Whose call it is; none: an entry from before there was this, which is seen by those who see all. */
  departmentId?: string;
  open: boolean;
  /** `note` is sealed. */
  attempts: { id: string; at: Moment; by: string; outcome: CallOutcome; note: string }[];
}

export const calls = defineCollection<CallEntry>('calls', {
  indexes: {
    open_at: ['open', 'at', '_id'],
    department_at: ['departmentId', 'open', 'at', '_id'],
    patient: ['patientId'],
  },
  textsOfStaff: { 'attempts.note': 'its id' },
  whose: { patientId: 'handed over' },
});

const callId = (reason: CallReason, appointmentId: string): string => `${reason}-${appointmentId}`;

/** A new entry, nobody called yet. */
export const callEntry = (
  reason: CallReason,
  appointment: { _id: string; patientId: string; department?: { id: string } | undefined },
  at: Moment,
): CallEntry => ({
  _id: callId(reason, appointment._id),
  reason,
  at,
  appointmentId: appointment._id,
  patientId: appointment.patientId,
  ...defined({ departmentId: appointment.department?.id }),
  open: true,
  attempts: [],
});

export const callStore = {
  get: (id: string) => calls.get(id),

  insertMissing: (entries: CallEntry[]) => calls.insertMissing(entries),

  /** Puts an entry on the list, again where an earlier call for the same reason is over. */
  async listAgain(entry: CallEntry): Promise<void> {
    if (await calls.insert(entry)) return;
    const { _id, at } = entry;
    await calls.change(_id, [{ open: false }, { at: commands().lt(at) }], { open: true, at });
  },

  list: (
    open: boolean,
    departments: readonly string[] | undefined,
    after: PageEnd | undefined,
    size: number,
  ) =>
    calls.page({
      where: [{ open }],
      ...defined({ anyOf: departments?.map(id => [{ departmentId: id }]) }),
      by: ['at'],
      direction: open ? 'asc' : 'desc',
      after,
      size,
    }),

  openCount: (departments: readonly string[] | undefined) =>
    calls.count([
      { open: true },
      ...(departments ? [{ departmentId: commands().in([...departments]) }] : []),
    ]),

  /** Puts down one attempt, once per its id, on an open entry that has as many attempts as when it was read. */
  record: ({ _id, attempts }: CallEntry, attempt: CallEntry['attempts'][number], closes: boolean) =>
    calls.change(
      _id,
      [
        { open: true },
        { 'attempts.id': commands().neq(attempt.id) },
        { [`attempts.${attempts.length}`]: commands().exists(false) },
      ],
      { attempts: commands().push([attempt]), ...defined({ open: closes ? false : undefined }) },
    ),

  /** Entries from before the department was kept, in `_id` order. */
  withoutDepartment: (after: string, limit: number) =>
    calls.find({
      where: [{ departmentId: commands().exists(false) }, { _id: commands().gt(after) }],
      order: [['_id', 'asc']],
      limit,
      fields: ['appointmentId'],
    }),

  putDepartment: (id: string, departmentId: string) =>
    calls.change(id, [{ departmentId: commands().exists(false) }], { departmentId }),

  /** Ends an entry whose reason is not true any more. */
  end: (reason: CallReason, appointmentId: string) =>
    calls.change(callId(reason, appointmentId), [{ open: true }], { open: false }),
};

/** Calls that may go after their period (R25): they are made. */
export const oldCalls = outlived(calls, 'at', () => [{ open: false }]);

export const personsCalls = ofPerson(calls, 'at');
