import { dateOf, type LocalDate, type Moment } from '../../../../domain/time/time';
import type { FollowUpOutcome } from '../../../../types/followups/followUps';
import { commands } from '../../../cloud/database';
import { type FollowUp, followUps } from './followUps';

/** What ends, opens again or corrects follow-ups from outside, without a call of their own. */
export const followUpEnds = {
  /** Takes back a follow-up whose cause is none any more, unless somebody tried. */
  withdraw: (id: string) => followUps.remove(id, [{ open: true }, { tried: false }]),

  /** Takes back calls by condition of a person's stay or visit that nobody tried: the patient has recovered. */
  withdrawByCondition: (personId: string, { _id, source }: Pick<FollowUp, '_id' | 'source'>) =>
    followUps.removeMany([
      { personId },
      { kind: 'byCondition' },
      { 'source.id': source.id },
      { open: true },
      { tried: false },
      { _id: commands().neq(_id) },
    ]),

  /** Whoever never wanted to be called may be called again; false when nothing was to be taken back. */
  takeBackNeverCall: async (id: string, now: Moment): Promise<boolean> =>
    (await followUps.change(id, [{ neverCall: true }], {
      neverCall: commands().remove(),
      changedAt: now,
    })) !== undefined,

  /** What a follow-up ended that is not over yet by its due day. */
  endedAhead: (endedBy: string, today: LocalDate) =>
    followUps.findAll({
      where: [{ endedBy }, { open: false }, { dueOn: commands().gte(today) }],
      fields: ['_id'],
    }),

  /** Ends open ones without a try of their own, for what became known by `endedBy`. */
  endMany: (
    where: { personId: string } | { dischargeId: string },
    because: FollowUpOutcome,
    endedBy: string,
    now: Moment,
  ) =>
    followUps.changeMany([where, { open: true }], {
      open: false,
      state: 'closed',
      closedBecause: because,
      endedBy,
      endedOn: dateOf(now),
      endedAt: now,
      changedAt: now,
      draft: commands().remove(),
    }),

  /** How many of a person were ended by another follow-up; of some departments, by name, or of all. */
  countEndedBy: (
    personId: string,
    endedBy: string,
    departments: readonly string[] | undefined,
  ): Promise<number> =>
    followUps.count([
      { personId },
      { endedBy },
      ...(departments ? [{ 'department.name': commands().in([...departments]) }] : []),
    ]),

  /** What some stays or calls ended. */
  endedBy: (ids: string[]) =>
    followUps.findAll({
      where: [{ endedBy: commands().in(ids) }],
      fields: ['endedBy', 'personId', 'dischargeId', 'closedBecause', 'dueOn'],
    }),

  /** Opens again what a stay's row, corrected since, had ended. */
  reopen: (ids: string[], endedBy: string[], now: Moment) => {
    const { in: among, remove } = commands();
    return followUps.changeMany(
      [{ _id: among(ids) }, { endedBy: among(endedBy) }, { open: false }],
      {
        open: true,
        state: 'open',
        changedAt: now,
        closedBecause: remove(),
        endedBy: remove(),
        endedOn: remove(),
        endedAt: remove(),
      },
    );
  },

  /** Puts down anew whom a follow-up is about, and of which department and day. */
  correct: (
    id: string,
    {
      patientId,
      doctor,
      ...about
    }: Pick<FollowUp, 'person' | 'keys' | 'department' | 'date' | 'month' | 'personId'> & {
      patientId: string | undefined;
      doctor: FollowUp['doctor'] | undefined;
    },
    now: Moment,
  ) => {
    const { set, remove, neq } = commands();
    return followUps.change(
      id,
      [{ person: neq(about.person) }],
      Object.fromEntries([
        ...Object.entries({ ...about, changedAt: now }).map(([key, value]) => [key, set(value)]),
        ['patientId', patientId ? set(patientId) : remove()],
        ['doctor', doctor ? set(doctor) : remove()],
      ]),
    );
  },

  /** The attending doctor of what was planned for a stay, where none was known. */
  setDoctorOfStay: (dischargeId: string, doctor: NonNullable<FollowUp['doctor']>) =>
    followUps.changeMany([{ dischargeId }, { 'doctor.id': commands().exists(false) }], {
      doctor: commands().set(doctor),
    }),

  /** Dates a follow-up anew, while it is open. */
  date: (id: string, days: { dueOn: LocalDate; nextOn?: LocalDate }) =>
    followUps.change(id, [{ open: true }], days),

  /** Has an open one call another number. */
  setPhone: (id: string, person: string, key: string) =>
    followUps.change(id, [{ open: true }], { person, keys: commands().addToSet(key) }),
};
