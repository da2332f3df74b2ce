import type { ReturnVisit } from '../../../../domain/returns/returnVisits';
import type { LocalDate, Moment } from '../../../../domain/time/time';
import { defineCollection } from '../../../cloud/collection';
import { type Condition, commands } from '../../../cloud/database';
import { ofPerson } from '../../../cloud/ofPerson';
import { outlived } from '../../../cloud/outlived';
import { but } from '../../../cloud/passedOver';

export const returnVisits = defineCollection<ReturnVisit>('returnVisits', {
  indexes: {
    open_next: ['open', 'nextAt'],
    open_date: ['open', 'date', '_id'],
    patient_date: ['patientId', '-date', '_id'],
    doctor_date: ['doctor.id', 'date'],
    doctor_visitDate: ['doctor.id', 'visitDate', 'state'],
  },
  sealed: { person: 'its id' },
  whose: { patientId: 'handed over' },
  textsOfStaff: { 'withdrawn.reason': 'its id' },
});

/** The number of former dates that are kept for a visit: the latest. */
const MOST_BEFORE = 50;

/** The fields that a new date sets. */
export type NewDate = Pick<ReturnVisit, 'person' | 'date' | 'setBy' | 'setAt' | 'nextAt'>;

/** A range of dates, both included, and the departments that the member may see; undefined: all. */
interface DoctorsDays {
  from: LocalDate;
  until: LocalDate;
  departments?: readonly string[] | undefined;
}

const ofDepartments = (departments: readonly string[] | undefined): Condition[] =>
  departments ? [{ 'department.id': commands().in([...departments]) }] : [];

export const returnVisitStore = {
  get: (id: string) => returnVisits.get(id),

  byIds: (ids: string[]) => returnVisits.byIds(ids),

  /** Sets a visit's first return date; false when it has one already. */
  insert: (visit: ReturnVisit) => returnVisits.insert(visit),

  /** Replaces `old`, which stays in its history; the reminders start again. */
  setAgain: (old: ReturnVisit, fresh: NewDate) => {
    const { date, setBy, setAt, state } = old;
    return returnVisits.change(old._id, [{ date }, { setAt }, { state }], {
      ...fresh,
      open: true,
      state: 'waiting',
      reminded: 0,
      settledAt: commands().remove(),
      withdrawn: commands().remove(),
      before: commands().push({ each: [{ date, setBy, setAt, state }], slice: -MOST_BEFORE }),
    });
  },

  /** Withdraws the date, only while it has no result. */
  withdraw: (id: string, withdrawn: NonNullable<ReturnVisit['withdrawn']>) =>
    returnVisits.change(id, [{ open: true }], { open: false, state: 'withdrawn', withdrawn }),

  /** Restores a date that was withdrawn at a moment by mistake. */
  restore: (id: string, withdrawnAt: Moment) =>
    returnVisits.change(id, [{ state: 'withdrawn' }, { 'withdrawn.at': withdrawnAt }], {
      open: true,
      state: 'waiting',
      withdrawn: commands().remove(),
    }),

  /** The return visits of some patients, latest dates first. */
  ofPatients: (patientIds: string[]) =>
    returnVisits.find({
      where: [{ patientId: commands().in(patientIds) }],
      order: [
        ['date', 'desc'],
        ['_id', 'asc'],
      ],
      limit: 200,
    }),

  /** The return visits with a doctor in a range of dates, both included. */
  ofDoctor: (doctorId: string, { from, until, departments }: DoctorsDays) =>
    returnVisits.findAll({
      where: [
        { 'doctor.id': doctorId },
        { date: commands().gte(from) },
        { date: commands().lte(until) },
        ...ofDepartments(departments),
      ],
    }),

  /**
   * Counts the dates that were set at a doctor's visits in a range, both ends included, without
   * withdrawn ones.
   */
  countSet: (doctorId: string, { from, until, departments }: DoctorsDays): Promise<number> =>
    returnVisits.count([
      { 'doctor.id': doctorId },
      { visitDate: commands().gte(from) },
      { visitDate: commands().lte(until) },
      { state: commands().neq('withdrawn') },
      ...ofDepartments(departments),
    ]),

  /** Open ones that are due, oldest first. */
  due: (now: Moment, limit: number, passed: readonly string[] = []) =>
    returnVisits.find({
      where: [{ open: true }, { nextAt: commands().lte(now) }, ...but(passed)],
      order: [['nextAt', 'asc']],
      limit,
    }),

  /** When the next open one is due; undefined if there is none. */
  nextDue: async (): Promise<Moment | undefined> => {
    const where = [{ open: true }, { nextAt: commands().gt(0) }];
    const next = { where, order: [['nextAt', 'asc']] as [['nextAt', 'asc']], limit: 1 };
    return (await returnVisits.find({ ...next, fields: ['nextAt'] }))[0]?.nextAt;
  },

  /**
   * Makes all open ones due, since the policy that decided their next look is no longer in force.
   */
  lookAtAll: (now: Moment) =>
    returnVisits.changeMany([{ open: true }, { nextAt: commands().gt(now) }], { nextAt: now }),

  /**
   * Records that some return visits with this date were looked at. One that has got another date
   * meanwhile is left as it is.
   */
  looked: (ids: string[], date: LocalDate, then: Pick<ReturnVisit, 'reminded' | 'nextAt'>) =>
    returnVisits.changeMany([{ _id: commands().in(ids) }, { open: true }, { date }], then),

  /** Records the result of some return visits with this date. */
  settle: (ids: string[], date: LocalDate, state: ReturnVisit['state'], now: Moment) =>
    returnVisits.changeMany([{ _id: commands().in(ids) }, { open: true }, { date }], {
      open: false,
      state,
      settledAt: now,
    }),
};

/** Return visits that may be removed after their retention period (R25): they have a result. */
export const oldReturnVisits = outlived(returnVisits, 'date', () => [{ open: false }]);

export const personsReturnVisits = ofPerson(returnVisits, 'setAt');
