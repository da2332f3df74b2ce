import { type Stretch, urgencyOf } from '../../../../domain/calls/calls';
import { defined } from '../../../../domain/defined';
import { dateOf, type LocalDate, type Moment } from '../../../../domain/time/time';
import type { CallOutcome, CallReason } from '../../../../types/calls/calls';
import type { PageEnd } from '../../../../types/page';
import { defineCollection } from '../../../cloud/collection';
import { type Condition, commands } from '../../../cloud/database';
import { derivedId } from '../../../cloud/derivedId';
import { ofPerson } from '../../../cloud/ofPerson';
import { outlived } from '../../../cloud/outlived';

/**
 * One entry of the desk's call list. `_id` is the reason and its cause, so that one cause gives one
 * entry.
 */
export interface CallEntry {
  _id: string;
  reason: CallReason;
  at: Moment;
  appointmentId: string;
  patientId: string;
  /** The department that calls; missing in old entries, which only unlimited members see. */
  departmentId?: string;
  /** The day of the visit. */
  visitDate?: LocalDate;
  /** Made by `urgencyOf`: the sort key among the calls to make. */
  urgency?: string;
  open: boolean;
  /** In the last call, the caller was told that the patient has died (R26). */
  saysDied?: true;
  /**
   * The list of deaths does not contain this death yet, or still contains it after a correction.
   */
  owesDeath?: true;
  /** The patient's death closed it. */
  endedByDeath?: true;
  /** `note` is sealed. */
  attempts: { id: string; at: Moment; by: string; outcome: CallOutcome; note: string }[];
}

export const calls = defineCollection<CallEntry>('calls', {
  indexes: {
    open_at: ['open', 'at', '_id', 'reason'],
    department_at: ['departmentId', 'open', 'at', '_id', 'reason'],
    open_urgency: ['open', 'urgency', '_id', 'reason'],
    department_urgency: ['departmentId', 'open', 'urgency', '_id', 'reason'],
    patient: ['patientId'],
    owesDeath: ['owesDeath'],
  },
  textsOfStaff: { 'attempts.note': 'its id' },
  whose: { patientId: 'handed over' },
});

const callId = (reason: CallReason, appointmentId: string): string =>
  derivedId(reason, appointmentId);

const ordered = (reason: CallReason, at: Moment, visitDate: LocalDate) => ({
  visitDate,
  urgency: urgencyOf({ reason, at, visitDate }, 0),
});

/** A new entry without attempts. */
export const callEntry = (
  reason: CallReason,
  appointment: {
    _id: string;
    patientId: string;
    date?: LocalDate | undefined;
    department?: { id: string } | undefined;
  },
  at: Moment,
): CallEntry => ({
  _id: callId(reason, appointment._id),
  reason,
  at,
  appointmentId: appointment._id,
  patientId: appointment.patientId,
  ...ordered(reason, at, appointment.date ?? dateOf(at)),
  ...defined({ departmentId: appointment.department?.id }),
  open: true,
  attempts: [],
});

/** The departments and reasons that are listed; undefined: all. */
interface Asked {
  departments: readonly string[] | undefined;
  reasons: readonly CallReason[] | undefined;
}

const forReasons = (reasons: readonly CallReason[] | undefined): Condition[] =>
  reasons ? [{ reason: commands().in([...reasons]) }] : [];

/** The sort key after one more attempt: behind the entries of the same urgency without attempts. */
const afterTry = ({ visitDate, attempts, ...entry }: CallEntry): string | undefined =>
  visitDate && urgencyOf({ ...entry, visitDate }, attempts.length + 1);

export const callStore = {
  get: (id: string) => calls.get(id),

  insertMissing: (entries: CallEntry[]) => calls.insertMissing(entries),

  /** Puts an entry on the list, also if an earlier entry for the same reason is closed. */
  async listAgain(entry: CallEntry): Promise<void> {
    if (await calls.insert(entry)) return;
    const { _id, at, visitDate, urgency } = entry;
    await calls.change(_id, [{ open: false }, { at: commands().lt(at) }], {
      ...{ open: true, at },
      ...defined({ visitDate, urgency }),
    });
  },

  /** The calls that are done, newest first. */
  listDone: ({ departments, reasons }: Asked, after: PageEnd | undefined, size: number) =>
    calls.page({
      where: [{ open: false }, ...forReasons(reasons)],
      ...defined({ anyOf: departments?.map(id => [{ departmentId: id }]) }),
      by: ['at'],
      direction: 'desc',
      after,
      size,
    }),

  /** The calls to make within a range of their order. */
  listOpen: (
    { from, below }: Stretch,
    { departments, reasons }: Asked,
    after: PageEnd | undefined,
    size: number,
  ) =>
    calls.page({
      where: [
        { open: true },
        { urgency: commands().gte(from) },
        { urgency: commands().lt(below) },
        ...forReasons(reasons),
      ],
      ...defined({ anyOf: departments?.map(id => [{ departmentId: id }]) }),
      by: ['urgency'],
      direction: 'asc',
      after,
      size,
    }),

  openCount: (departments: readonly string[] | undefined) =>
    calls.count([
      { open: true },
      ...(departments ? [{ departmentId: commands().in([...departments]) }] : []),
    ]),

  /**
   * Records one attempt, once for its id, on an entry with as many attempts as when it was read: an
   * open one, or one that reported a death by mistake.
   */
  record: (entry: CallEntry, attempt: CallEntry['attempts'][number], closes: boolean) => {
    const died = attempt.outcome === 'died';
    return calls.change(
      entry._id,
      [
        entry.open ? { open: true } : { saysDied: true },
        { 'attempts.id': commands().neq(attempt.id) },
        { [`attempts.${entry.attempts.length}`]: commands().exists(false) },
      ],
      {
        attempts: commands().push([attempt]),
        open: !closes,
        ...defined({ urgency: afterTry(entry) }),
        ...(died || entry.saysDied
          ? { saysDied: died ? true : commands().remove(), owesDeath: true }
          : {}),
      },
    );
  },

  /** Closes the calls to a patient who has died (R26). */
  closeAfterDeath: (patientId: string) =>
    calls.changeMany([{ patientId }, { open: true }], { open: false, endedByDeath: true }),

  /** Opens again the calls that a death closed by mistake. */
  openAfterAll: (patientId: string) =>
    calls.changeMany([{ patientId }, { endedByDeath: true }], {
      open: true,
      endedByDeath: commands().remove(),
    }),

  /** Entries with deaths, or corrections of deaths, that are not in the list of deaths yet. */
  owingDeath: (limit: number) => calls.find({ where: [{ owesDeath: true }], limit }),

  /**
   * Records that the list of deaths agrees with an entry, unless the entry has changed meanwhile.
   */
  deathTold: ({ _id, saysDied }: Pick<CallEntry, '_id' | 'saysDied'>) =>
    calls.change(_id, [{ owesDeath: true }, { saysDied: commands().exists(saysDied === true) }], {
      owesDeath: commands().remove(),
    }),

  /** Whether some entries say that their patients have died. */
  saysOf: (ids: readonly string[]) => calls.byIds([...ids], ['saysDied', 'patientId']),

  /** Entries without a department, by `_id`. */
  withoutDepartment: (after: string, limit: number) =>
    calls.find({
      where: [{ departmentId: commands().exists(false) }, { _id: commands().gt(after) }],
      order: [['_id', 'asc']],
      limit,
      fields: ['appointmentId'],
    }),

  /** Entries without a sort key, by `_id`. */
  withoutUrgency: (after: string, limit: number) =>
    calls.find({
      where: [{ urgency: commands().exists(false) }, { _id: commands().gt(after) }],
      order: [['_id', 'asc']],
      limit,
    }),

  putUrgency: (entry: CallEntry, visitDate: LocalDate) =>
    calls.change(entry._id, [{ urgency: commands().exists(false) }], {
      visitDate,
      urgency: urgencyOf({ ...entry, visitDate }, entry.attempts.length),
    }),

  putDepartment: (id: string, departmentId: string) =>
    calls.change(id, [{ departmentId: commands().exists(false) }], { departmentId }),

  /** Ends an entry whose reason is no longer true. */
  end: (reason: CallReason, appointmentId: string) =>
    calls.change(callId(reason, appointmentId), [{ open: true }], { open: false }),
};

/** Entries that may be removed after their retention period (R25): they are closed. */
export const oldCalls = outlived(calls, 'at', () => [{ open: false }]);

export const personsCalls = ofPerson(calls, 'at');
