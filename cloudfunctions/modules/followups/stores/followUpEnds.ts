import { dateOf, type LocalDate, type Moment } from '../../../../domain/time/time';
import type { FollowUpOutcome } from '../../../../types/followups/followUps';
import { commands } from '../../../cloud/database';
import { type FollowUp, followUps } from './followUps';

/** The fields of a call that ends without a try of its own. */
const ended = (because: FollowUpOutcome, endedBy: string, now: Moment) => ({
  open: false,
  state: 'closed' as const,
  closedBecause: because,
  endedBy,
  endedOn: dateOf(now),
  endedAt: now,
  changedAt: now,
  draft: commands().remove(),
});

/** Changes of follow-ups from outside: ending, opening again, correcting. */
export const followUpEnds = {
  /** Calls of some people that a death or the wish never to be called has ended. */
  endedForPersons: (personIds: string[]) =>
    followUps.findAll({
      where: [
        { personId: commands().in(personIds) },
        { open: false },
        { closedBecause: commands().in(['died', 'neverCall']) },
        { endedBy: commands().exists(true) },
      ],
      fields: ['personId', 'endedBy'],
    }),

  /**
   * Ends the open calls of a person who asked never to be called, except the calls the person asked
   * for.
   */
  endByWish: (personId: string, endedBy: string, now: Moment) =>
    followUps.changeMany(
      [{ personId }, { open: true }, { kind: commands().neq('careWorry') }],
      ended('neverCall', endedBy, now),
    ),

  /** Removes a follow-up whose cause no longer exists, unless it has a try. */
  withdraw: (id: string) => followUps.remove(id, [{ open: true }, { tried: false }]),

  /**
   * Removes the untried calls by condition of a person's stay or visit: the patient has recovered.
   */
  withdrawByCondition: (personId: string, { _id, source }: Pick<FollowUp, '_id' | 'source'>) =>
    followUps.removeMany([
      { personId },
      { kind: 'byCondition' },
      { 'source.id': source.id },
      { open: true },
      { tried: false },
      { _id: commands().neq(_id) },
    ]),

  /**
   * Allows calls again for a person who never wanted them; false when there was nothing to take
   * back.
   */
  takeBackNeverCall: async (id: string, now: Moment): Promise<boolean> =>
    (await followUps.change(id, [{ neverCall: true }], {
      neverCall: commands().remove(),
      changedAt: now,
    })) !== undefined,

  /** The follow-ups that another one ended and whose due day has not passed. */
  endedAhead: (endedBy: string, today: LocalDate) =>
    followUps.findAll({
      where: [{ endedBy }, { open: false }, { dueOn: commands().gte(today) }],
      fields: ['_id'],
    }),

  /** Ends open follow-ups without a try of their own, because of what became known by `endedBy`. */
  endMany: (
    where: { personId: string } | { dischargeId: string },
    because: FollowUpOutcome,
    endedBy: string,
    now: Moment,
  ) => followUps.changeMany([where, { open: true }], ended(because, endedBy, now)),

  /**
   * Counts the follow-ups of a person that another follow-up ended, in some departments (by name)
   * or in all.
   */
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

  /** The follow-ups that some stays or calls ended; of one person, or of all. */
  endedBy: (ids: string[], personId?: string) =>
    followUps.findAll({
      where: [...(personId === undefined ? [] : [{ personId }]), { endedBy: commands().in(ids) }],
      fields: ['endedBy', 'personId', 'dischargeId', 'closedBecause', 'dueOn'],
    }),

  /** Opens follow-ups again that a stay's row, corrected since, had ended. */
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

  /** Sets the person, department and day of a follow-up. */
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

  /** Sets the attending doctor of the follow-ups of a stay that have none. */
  setDoctorOfStay: (dischargeId: string, doctor: NonNullable<FollowUp['doctor']>) =>
    followUps.changeMany([{ dischargeId }, { 'doctor.id': commands().exists(false) }], {
      doctor: commands().set(doctor),
    }),

  /** Sets the days of an open follow-up. */
  date: (id: string, days: { dueOn: LocalDate; nextOn?: LocalDate }) =>
    followUps.change(id, [{ open: true }], days),

  /** Sets the number that an open follow-up calls. */
  setPhone: (id: string, person: string, key: string) =>
    followUps.change(id, [{ open: true }], { person, keys: commands().addToSet(key) }),
};
