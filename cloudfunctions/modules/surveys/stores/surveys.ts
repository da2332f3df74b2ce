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
 * The survey of one visit, or of one stay on a ward (R14): `_id` is the appointment's, or made of the stay's, so each has one answer. What
 * was written is sealed.
 */
export interface Survey {
  _id: string;
  /** Of a stay: the discharge. */
  stay?: string;
  /** None: the form of a stay was put down by hand, and the patient is in no record. */
  patientId?: string;
  /** To whom it was offered; none: to nobody. */
  account?: string;
  department: { id?: string; name: string };
  doctor?: { id: string; name: string; title: string };
  /** The day of the visit, or of leaving. */
  date: LocalDate;
  /** The version of the form it was offered with. */
  form: number;
  opensAt: Moment;
  closesAt: Moment;
  /** Rises with each saving. */
  revision: number;
  /** Which request saved last. */
  savedBy?: string;
  /** Sealed: answers that were not handed in. */
  draft?: string;
  /** Sealed: all answers as they were handed in last. */
  answers?: string;
  /** Of those handed in what is counted (R18). */
  overall?: Satisfaction;
  ratings?: Record<string, Satisfaction>;
  answeredAt?: Moment;
  changedAt?: Moment;
  /** The answer's case is not opened or told of it yet (R16). */
  owesCase?: true;
  /** Who answered: hears of the case's answer. */
  answeredBy?: string;
  caseId?: string;
  /** A call asked all this, so that it need not be filled in any more. */
  askedInCall?: true;
  /** The patient has died: nobody is asked any more. */
  endedByDeath?: true;
  /** The form came on paper, and somebody put it down. */
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
export const isWaiting = ({ closesAt, answeredAt }: Survey, now: Moment): boolean =>
  closesAt > now && answeredAt === undefined;

export const surveyStore = {
  /** Every survey of some patients. */
  everOf: (patientIds: string[]) =>
    surveys.findAll({ where: [{ patientId: commands().in(patientIds) }] }),

  /** What other modules may read besides. */
  documents: surveys as Reading<Survey>,

  get: (id: string) => surveys.get(id),

  /** Which of some are still to be answered. */
  openAmong: async (ids: string[]): Promise<Set<string>> =>
    new Set(
      (await surveys.byIds(ids, ['answeredAt', 'askedInCall'])).flatMap(
        ({ _id, answeredAt, askedInCall }) =>
          answeredAt === undefined && !askedInCall ? [_id] : [],
      ),
    ),

  byIds: (ids: string[]) => surveys.byIds(ids),

  /** A call asked all this: nobody who has not answered yet is to. */
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

  /** The call that asked all this is taken back: it may be answered again until it would have been closed. */
  openAsNotAsked: (id: string, closesAt: Moment, now: Moment) =>
    surveys.change(id, [{ askedInCall: true }, { answeredAt: commands().exists(false) }], {
      askedInCall: commands().remove(),
      closesAt,
      changedAt: now,
    }),

  /** The patient has died: what nobody answered is closed (R26). */
  closeAfterDeath: (patientId: string, now: Moment) =>
    surveys.changeMany(
      [{ patientId }, { answeredAt: commands().exists(false) }, { closesAt: commands().gt(now) }],
      { endedByDeath: true, closesAt: now, changedAt: now },
    ),

  /** What a death closed. */
  closedByDeath: (patientId: string) =>
    surveys.findAll({ where: [{ patientId }, { endedByDeath: true }], fields: ['stay', 'date'] }),

  /** The death was a mistake: it may be answered again until it would have been closed. */
  openAfterAll: (id: string, closesAt: Moment, now: Moment) =>
    surveys.change(id, [{ endedByDeath: true }], {
      endedByDeath: commands().remove(),
      closesAt,
      changedAt: now,
    }),

  /** Puts down anew which department and day it counts for: the stay was corrected. */
  place: (id: string, { department, date }: Pick<Survey, 'department' | 'date'>, now: Moment) =>
    surveys.change(id, [{ stay: commands().exists(true) }], {
      department: commands().set(department),
      date,
      changedAt: now,
    }),

  /** Takes back a survey that nobody answered. */
  withdraw: (id: string) => surveys.remove(id, [{ answeredAt: commands().exists(false) }]),

  insertMissing: (many: Survey[]) => surveys.insertMissing(many),

  /** Surveys of some patients, the newest first. */
  ofPatients: (patientIds: string[], after: PageEnd | undefined, size: number) =>
    surveys.page({
      where: [],
      anyOf: seenIn(sightOfAll(patientIds)),
      by: ['opensAt'],
      direction: 'desc',
      after,
      size,
    }),

  /** How many of some patients can be answered now and were not. */
  waiting: async (patientIds: string[], now: Moment): Promise<number> => {
    const _ = commands();
    const open = [{ patientId: _.in(patientIds) }, { closesAt: _.gt(now) }];
    // Two counts by an index: that a field is missing, it does not tell.
    const [all, answered] = await Promise.all([
      surveys.count(open),
      surveys.count([...open, { answeredAt: _.gt(0) }]),
    ]);
    return all - answered;
  },

  /** Keeps what is half filled, if nobody saved since `revision`. */
  keep: (id: string, revision: number, requestId: string, draft: string, now: Moment) =>
    surveys.change(id, [{ revision }], {
      draft,
      savedBy: requestId,
      changedAt: now,
      revision: commands().inc(1),
    }),

  /** The moment of handing in, if nobody saved since `revision`. */
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

  /** Surveys whose answer's case is not told yet. */
  owing: (limit: number, passed: readonly string[] = []) =>
    surveys.find({ where: [{ owesCase: true }, ...but(passed)], limit }),

  /** Answers that have not become a case yet. */
  waitingForCase: () => waitingIn(surveys, [{ owesCase: true }], 'answeredAt'),

  /** The case knows of the answer, unless it was changed since. */
  settle: (id: string, revision: number, caseId: string | undefined) =>
    surveys.change(id, [{ revision }], {
      owesCase: commands().remove(),
      ...defined({ caseId }),
    }),
};

/** Surveys that may go after their period (R25): their case is opened. */
export const oldSurveys = outlived(surveys, 'date', () => [{ owesCase: commands().neq(true) }]);

export const personsSurveys = ofPerson(surveys, 'opensAt');
