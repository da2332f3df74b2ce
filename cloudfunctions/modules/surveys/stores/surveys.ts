import { defined } from '../../../../domain/defined';
import { sightOfAll } from '../../../../domain/people/holding';
import type { LocalDate, Moment } from '../../../../domain/time/time';
import type { PageEnd } from '../../../../types/page';
import type { PaperWay, Satisfaction } from '../../../../types/surveys';
import { defineCollection, type Reading } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';
import { ofPerson } from '../../../cloud/ofPerson';
import { outlived } from '../../../cloud/outlived';
import { but } from '../../../cloud/passedOver';
import { seenIn } from '../../../cloud/sight';
import { waitingIn } from '../../../cloud/waiting';

/**
 * The survey of one visit, or of one stay on a ward (R14). `_id` is the appointment's, or derived
 * from the stay's, so that each has one answer. Free text is sealed.
 */
export interface Survey {
  _id: string;
  /** For a stay: the id of the discharge. */
  stay?: string;
  /** Missing: the form of a stay was entered by hand, and the patient has no record. */
  patientId?: string;
  /** The account it was offered to; missing: nobody. */
  account?: string;
  department: { id?: string; name: string };
  doctor?: { id: string; name: string; title: string };
  /** The day of the visit or discharge. */
  date: LocalDate;
  /** The version of the form it was offered with. */
  form: number;
  opensAt: Moment;
  closesAt: Moment;
  /** Rises with each save. */
  revision: number;
  /** The request that saved it last. */
  savedBy?: string;
  /** Sealed: answers that are not submitted. */
  draft?: string;
  /** Sealed: the last submitted answers. */
  answers?: string;
  /** The parts of the submitted answers that are counted (R18). */
  overall?: Satisfaction;
  ratings?: Record<string, Satisfaction>;
  answeredAt?: Moment;
  changedAt?: Moment;
  /** The answer's case is not opened or updated yet (R16). */
  owesCase?: true;
  /** The account that answered; it is told of the case's answer. */
  answeredBy?: string;
  caseId?: string;
  /** A call asked all its questions, so it need not be filled in. */
  askedInCall?: true;
  /** The patient has died: the survey is closed. */
  endedByDeath?: true;
  /** The form came on paper, and a member of staff entered it. */
  entered?: { way: PaperWay; by: string; at: Moment };
}

export const surveys = defineCollection<Survey>('surveys', {
  indexes: {
    patient_opens: ['patientId', '-opensAt', '-_id', 'closesAt', 'answeredAt'],
    date: ['date', '_id', 'overall', 'department.id', 'department.name'],
    owesCase: ['owesCase'],
    changedAt: ['changedAt'],
  },
  sealed: { draft: 'its id', answers: 'its id' },
  whose: { patientId: 'handed over' },
});

/** Whether it can still be answered and was not. */
export const awaitsAnswer = ({ closesAt, answeredAt }: Survey, now: Moment): boolean =>
  closesAt > now && answeredAt === undefined;

export const surveyStore = {
  /** All surveys of some patients. */
  everOf: (patientIds: string[]) =>
    surveys.findAll({ where: [{ patientId: commands().in(patientIds) }] }),

  /** Read access for other modules. */
  documents: surveys as Reading<Survey>,

  get: (id: string) => surveys.get(id),

  /** The surveys, out of these, that can still be answered. */
  openAmong: async (ids: string[]): Promise<Set<string>> =>
    new Set(
      (await surveys.byIds(ids, ['answeredAt', 'askedInCall'])).flatMap(
        ({ _id, answeredAt, askedInCall }) =>
          answeredAt === undefined && !askedInCall ? [_id] : [],
      ),
    ),

  byIds: (ids: string[]) => surveys.byIds(ids),

  /** Closes an unanswered survey, because a call asked all of it. */
  closeAsAsked: (id: string, now: Moment) =>
    surveys.change(
      id,
      [{ answeredAt: commands().exists(false) }, { closesAt: commands().gt(now) }],
      {
        askedInCall: true,
        closesAt: now,
        changedAt: now,
      },
    ),

  /**
   * Opens a survey again until its normal end, because the call that asked all of it is taken back.
   */
  openAsNotAsked: (id: string, closesAt: Moment, now: Moment) =>
    surveys.change(id, [{ askedInCall: true }, { answeredAt: commands().exists(false) }], {
      askedInCall: commands().remove(),
      closesAt,
      changedAt: now,
    }),

  /** Closes the unanswered surveys of a patient who has died (R26). */
  closeAfterDeath: (patientId: string, now: Moment) =>
    surveys.changeMany(
      [{ patientId }, { answeredAt: commands().exists(false) }, { closesAt: commands().gt(now) }],
      { endedByDeath: true, closesAt: now, changedAt: now },
    ),

  /** The surveys that a death closed. */
  closedByDeath: (patientId: string) =>
    surveys.findAll({ where: [{ patientId }, { endedByDeath: true }], fields: ['stay', 'date'] }),

  /** Opens a survey again until its normal end, because the death was a mistake. */
  openAfterAll: (id: string, closesAt: Moment, now: Moment) =>
    surveys.change(id, [{ endedByDeath: true }], {
      endedByDeath: commands().remove(),
      closesAt,
      changedAt: now,
    }),

  /** Sets the department and day for which a survey counts: its stay was corrected. */
  place: (id: string, { department, date }: Pick<Survey, 'department' | 'date'>, now: Moment) =>
    surveys.change(id, [{ stay: commands().exists(true) }], {
      department: commands().set(department),
      date,
      changedAt: now,
    }),

  /** Removes a survey that nobody answered. */
  withdraw: (id: string) => surveys.remove(id, [{ answeredAt: commands().exists(false) }]),

  insertMissing: (many: Survey[]) => surveys.insertMissing(many),

  /** Surveys of some patients, newest first. */
  ofPatients: (patientIds: string[], after: PageEnd | undefined, size: number) =>
    surveys.page({
      where: [],
      anyOf: seenIn(sightOfAll(patientIds)),
      by: ['opensAt'],
      direction: 'desc',
      after,
      size,
    }),

  /** Counts the surveys of some patients that can be answered now and have no answer. */
  waiting: async (patientIds: string[], now: Moment): Promise<number> => {
    const _ = commands();
    const open = [{ patientId: _.in(patientIds) }, { closesAt: _.gt(now) }];
    // Two counts by an index, because an index cannot find missing fields.
    const [all, answered] = await Promise.all([
      surveys.count(open),
      surveys.count([...open, { answeredAt: _.gt(0) }]),
    ]);
    return all - answered;
  },

  /** Saves a draft, if nobody saved since `revision`. */
  keep: (id: string, revision: number, requestId: string, draft: string, now: Moment) =>
    surveys.change(id, [{ revision }], {
      draft,
      savedBy: requestId,
      changedAt: now,
      revision: commands().inc(1),
    }),

  /** The moment of submitting, if nobody saved since `revision`. */
  handIn: (
    id: string,
    revision: number,
    requestId: string,
    answer: Required<Pick<Survey, 'answers' | 'ratings'>> &
      Partial<Pick<Survey, 'overall' | 'owesCase' | 'answeredAt' | 'answeredBy'>> &
      Partial<Pick<Survey, 'entered' | 'closesAt'>>,
    now: Moment,
  ) =>
    surveys.change(id, [{ revision }], {
      ...Object.fromEntries(
        Object.entries(answer)
          .filter(([, value]) => value !== undefined)
          .map(([key, value]) => [key, commands().set(value)]),
      ),
      draft: commands().remove(),
      savedBy: requestId,
      changedAt: now,
      revision: commands().inc(1),
    }),

  /** Surveys whose answer is not in its case yet. */
  owing: (limit: number, passed: readonly string[] = []) =>
    surveys.find({ where: [{ owesCase: true }, ...but(passed)], limit }),

  /** The number of these surveys, and the oldest answer. */
  waitingForCase: () => waitingIn(surveys, [{ owesCase: true }], 'answeredAt'),

  /** Records that the case contains the answer, unless it was changed since. */
  settle: (id: string, revision: number, caseId: string | undefined) =>
    surveys.change(id, [{ revision }], {
      owesCase: commands().remove(),
      ...defined({ caseId }),
    }),
};

/** Surveys that may be removed after their retention period (R25): their case is opened. */
export const oldSurveys = outlived(surveys, 'date', () => [{ owesCase: commands().neq(true) }]);

export const personsSurveys = ofPerson(surveys, 'opensAt');
