import { defined } from '../../../../domain/defined';
import type { OwnDocument } from '../../../../domain/people/document';
import type { LocalDate, Moment } from '../../../../domain/time/time';
import type { DischargeView, WardView } from '../../../../types/discharges/views';
import type { Sex } from '../../../../types/followups/followUps';
import type { PageEnd } from '../../../../types/page';
import { defineCollection, type Reading } from '../../../cloud/collection';
import { type Condition, commands } from '../../../cloud/database';
import { ofPerson } from '../../../cloud/ofPerson';
import { outlived } from '../../../cloud/outlived';
import { but } from '../../../cloud/passedOver';
import { waitingIn } from '../../../cloud/waiting';

/** A person who was on a ward, and why; stored sealed (R20). */
export interface Discharged {
  stay: string;
  name: string;
  sex: Sex;
  phone: string;
  document?: OwnDocument;
  birthDate?: LocalDate;
  diagnosis: string;
  ward?: WardView;
}

/** A stay on a ward that has ended (R15). `_id` is a keyed hash of its number in the hospital's system. */
export interface Discharge {
  _id: string;
  personId: string;
  patientId?: string;
  department: { id?: string; name: string };
  /** The attending doctor, if the list names one in the roster. */
  doctor?: { id: string; name: string };
  admittedOn?: LocalDate;
  dischargedOn: LocalDate;
  /** The month of discharge, `YYYY-MM`. */
  month: string;
  result: DischargeView['result'];
  /** Died on the ward: nothing is planned, nobody calls. */
  dead: boolean;
  /** Sealed `Discharged`. */
  person: string;
  /** Keyed hashes of name, phone, the document's last four and the stay's number. */
  keys: string[];
  /** Keyed hash of the birthday, `MM-DD`. */
  birthday?: string;
  /** Keyed hash of the whole row, to see whether a file changes anything. */
  row: string;
  importedAt: Moment;
  changedAt: Moment;
  by: string;
  /** Its follow-ups are not planned, or not corrected, yet. */
  owesPlan?: boolean;
  /** Until they are: the days of discharge, and the persons who had died, before the stay was corrected. */
  leftBefore?: LocalDate[];
  diedBefore?: string[];
  /** The day of discharge, while the ward's form is not offered yet (R14). */
  owesSurvey?: LocalDate;
}

export interface DischargeFilter {
  /** Names of departments; undefined: all. */
  departments?: readonly string[] | undefined;
  from?: LocalDate | undefined;
  to?: LocalDate | undefined;
  keys?: string[] | undefined;
}

type Before = Pick<Discharge, '_id' | 'row' | 'dischargedOn' | 'dead' | 'personId'>;

export const discharges = defineCollection<Discharge>('discharges', {
  indexes: {
    left: ['-dischargedOn', '-_id', 'department.name', 'department.id', 'dead'],
    department_left: ['department.name', '-dischargedOn', '-_id'],
    month_department: ['month', 'department.name'],
    keys: ['keys', '-dischargedOn', '-_id', 'department.name'],
    person: ['personId'],
    patient: ['patientId'],
    birthday: ['birthday'],
    owesPlan: ['owesPlan'],
    owesSurvey: ['owesSurvey', '_id'],
    changedAt: ['changedAt'],
  },
  sealed: { person: 'its id' },
  whose: { patientId: 'handed over', personId: 'handed over' },
});

export const dischargeStore = {
  /** Read access for other modules. */
  documents: discharges as Reading<Discharge>,

  get: (id: string) => discharges.get(id),

  byIds: (ids: string[]) => discharges.byIds(ids),

  /** The fields that tell whether rows are new or changed, and what they change. */
  rowsOf: (ids: string[]) => discharges.byIds(ids, ['row', 'dischargedOn', 'dead', 'personId']),

  /** The wards of those of these ids that exist. */
  wardsAmong: (ids: string[]) => discharges.byIds(ids, ['department.name']),

  /** All stays of some people. */
  ofPersons: (personIds: string[]) =>
    discharges.findAll({ where: [{ personId: commands().in(personIds) }] }),

  insertMissing: (many: Discharge[]) => discharges.insertMissing(many),

  /** Writes a corrected row, if the stay is still as it was read. */
  correct: ({ _id, importedAt: _importedAt, ...row }: Discharge, read: Before) => {
    const { remove, set, addToSet } = commands();
    return discharges.change(
      _id,
      [{ row: read.row }],
      Object.fromEntries([
        ...['patientId', 'admittedOn', 'birthday', 'owesSurvey', 'doctor'].map(field => [
          field,
          remove(),
        ]),
        ...Object.entries(row).map(([key, value]) => [key, set(value)]),
        ...(read.dischargedOn === row.dischargedOn
          ? []
          : [['leftBefore', addToSet(read.dischargedOn)]]),
        ...(read.dead ? [['diedBefore', addToSet(read.personId)]] : []),
      ]),
    );
  },

  /** Sets the attending doctor of a stay without one. */
  setDoctor: (id: string, doctor: NonNullable<Discharge['doctor']>) =>
    discharges.change(id, [{ 'doctor.id': commands().exists(false) }], {
      doctor: commands().set(doctor),
    }),

  /** Lets the stays of some people be planned again. */
  owePlan: (personIds: string[]) =>
    discharges.changeMany([{ personId: commands().in(personIds) }, { dead: false }], {
      owesPlan: true,
    }),

  owingPlan: (limit: number, passed: readonly string[] = []) =>
    discharges.find({ where: [{ owesPlan: true }, ...but(passed)], limit }),

  countOwing: () => discharges.count([{ owesPlan: true }]),

  /** Stays whose rounds are not planned yet. */
  waiting: () => waitingIn(discharges, [{ owesPlan: true }], 'changedAt'),

  /** Marks stays as planned, unless they were corrected meanwhile. */
  planned: (stays: Pick<Discharge, '_id' | 'row'>[]) =>
    discharges.changeMany(
      [
        { _id: commands().in(stays.map(({ _id }) => _id)) },
        { row: commands().in(stays.map(({ row }) => row)) },
      ],
      {
        owesPlan: commands().remove(),
        leftBefore: commands().remove(),
        diedBefore: commands().remove(),
      },
    ),

  /** Stays with a discharge up to a day whose patients were not offered the ward's form yet. */
  owingSurvey: (leftBy: LocalDate, limit: number, passed: readonly string[] = []) =>
    discharges.find({
      where: [{ owesSurvey: commands().lte(leftBy) }, ...but(passed)],
      order: [['owesSurvey', 'asc']],
      limit,
    }),

  /** Marks the form of stays as offered or not to be offered, unless they were corrected meanwhile. */
  surveySettled: (stays: Pick<Discharge, '_id' | 'row'>[]) =>
    discharges.changeMany(
      [
        { _id: commands().in(stays.map(({ _id }) => _id)) },
        { row: commands().in(stays.map(({ row }) => row)) },
      ],
      { owesSurvey: commands().remove() },
    ),

  /** The latest discharge first. */
  list: (
    { departments, from, to, keys }: DischargeFilter,
    after: PageEnd | undefined,
    size: number,
  ) => {
    const _ = commands();
    const where: Condition[] = [{ dischargedOn: _.gte(from ?? '') }];
    if (to) where.push({ dischargedOn: _.lte(to) });
    if (keys) where.push({ keys: _.in(keys) });
    const anyOf = departments?.map(name => [{ 'department.name': name }]);
    const list = { where, ...defined({ anyOf }), by: ['dischargedOn'] as const };
    return discharges.page({ ...list, direction: 'desc', after, size });
  },

  /**
   * Counts the stays of a person in some departments, by the departments' names; with `but`,
   * without those that this account recorded.
   */
  countIn: (personId: string, departments: string[], but?: string): Promise<number> =>
    discharges.count([
      { personId },
      { 'department.name': commands().in(departments) },
      ...(but === undefined ? [] : [{ by: commands().neq(but) }]),
    ]),

  /** Counts the stays with a discharge within some days, by department. */
  countByDepartment: async ({ from, to }: Pick<DischargeFilter, 'from' | 'to'>) => {
    const counts = await discharges.countBy(
      [
        { dischargedOn: commands().gte(from ?? '') },
        ...(to ? [{ dischargedOn: commands().lte(to) }] : []),
      ],
      ['department.name'],
    );
    return counts.map(row => ({ name: row['department.name'], count: row.count }));
  },

  /** All stays with a discharge on a day, by `_id`. */
  leftOn: (date: LocalDate, after: string | undefined, limit: number) =>
    discharges.find({
      where: [
        { dischargedOn: date },
        { dead: false },
        ...(after ? [{ _id: commands().gt(after) }] : []),
      ],
      order: [['_id', 'asc']],
      limit,
    }),

  /** Patients with one of these birthdays and a discharge within some days, by `_id`. */
  withBirthday: (
    birthdays: string[],
    { from, to }: { from: LocalDate; to: LocalDate },
    after: string | undefined,
    limit: number,
  ) =>
    discharges.find({
      where: [
        { birthday: commands().in(birthdays) },
        { dischargedOn: commands().gte(from) },
        { dischargedOn: commands().lte(to) },
        { dead: false },
        ...(after ? [{ _id: commands().gt(after) }] : []),
      ],
      order: [['_id', 'asc']],
      limit,
    }),

  /** Patients who were discharged alive within a range of days, as far as they were imported by a moment. */
  leftAlive: (from: LocalDate, to: LocalDate, importedBy: Moment) => {
    const _ = commands();
    return discharges.findAll({
      where: [
        { dischargedOn: _.gte(from) },
        { dischargedOn: _.lte(to) },
        { dead: false },
        { importedAt: _.lte(importedBy) },
      ],
      fields: ['_id'],
    });
  },

  /** The fields that tell whose stays are, by `_id`. */
  filed: (after: string, limit: number) =>
    discharges.find({
      where: [{ _id: commands().gt(after) }],
      order: [['_id', 'asc']],
      limit,
      fields: ['personId', 'patientId', 'person', 'dead'],
    }),

  /** Moves a stay to another person than the owner of its document number. */
  setWhose: (id: string, from: string, to: string) =>
    discharges.change(id, [{ personId: from }], { personId: to, patientId: to }),

  /** Stays that ended with a death, by `_id`. */
  dead: (after: string, limit: number) =>
    discharges.find({
      where: [{ dead: true }, { _id: commands().gt(after) }],
      order: [['_id', 'asc']],
      limit,
      fields: ['_id'],
    }),
};

/** Stays that may be removed after their retention period (R25): their follow-ups are planned. */
export const oldDischarges = outlived(discharges, 'dischargedOn', () => [
  { owesPlan: commands().neq(true) },
]);

export const personsStays = ofPerson(discharges, 'importedAt');
