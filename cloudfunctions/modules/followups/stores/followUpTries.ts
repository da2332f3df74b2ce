import type { BestHour, CallHolder } from '../../../../domain/calling/desk';
import { defined } from '../../../../domain/defined';
import type { FollowUpStanding } from '../../../../domain/followups/followUps';
import type { Moment } from '../../../../domain/time/time';
import type { Satisfaction } from '../../../../types/surveys';
import { commands } from '../../../cloud/database';
import { waitingIn } from '../../../cloud/waiting';
import { heldAsRead } from './followUpDesk';
import { type Attempt, type FollowUp, followUps } from './followUps';

/** The changes by one try. */
export interface RecordedTry extends FollowUpStanding {
  attempt: Attempt;
  person?: { sealed: string; key: string };
  wrongPhone?: string;
  worry?: NonNullable<FollowUp['worry']>;
  satisfaction?: Satisfaction;
  ratings?: FollowUp['ratings'];
  whyMissed?: FollowUp['whyMissed'];
  course?: FollowUp['course'];
  refusalReason?: FollowUp['refusalReason'];
  owes: boolean;
  hour: BestHour | undefined;
  holder: CallHolder | undefined;
}

/** The writes of one call: its draft, the try itself, and what is owed after it. */
export const followUpTries = {
  /** Saves a draft, while the follow-up is open and nobody recorded a try meanwhile. */
  saveDraft: (read: FollowUp, draft: NonNullable<FollowUp['draft']>, holder: CallHolder) =>
    followUps.change(
      read._id,
      [
        { open: true },
        { [`attempts.${read.attempts.length}`]: commands().exists(false) },
        ...heldAsRead(read),
      ],
      { draft: commands().set(draft), holder: commands().set(holder) },
    ),

  /**
   * Records one try, once for its id, on the state that was read; undefined if another caller was
   * faster.
   */
  record: (read: FollowUp, to: RecordedTry) => {
    const _ = commands();
    const { attempt, state, closedBecause } = to;
    const over = state !== 'open';
    return followUps.change(
      read._id,
      [
        { open: true },
        { 'attempts.id': _.neq(attempt.id) },
        { 'undone.id': _.neq(attempt.id) },
        { undoing: _.exists(false) },
        ...heldAsRead(read),
        { [`attempts.${read.attempts.length}`]: _.exists(false) },
      ],
      {
        state,
        nextOn: to.nextOn,
        triedOn: _.set(to.triedOn),
        tried: true,
        attempts: _.push([attempt]),
        lastOutcome: attempt.outcome,
        changedAt: attempt.at,
        draft: _.remove(),
        ...(over ? { open: false, endedOn: attempt.on, endedAt: attempt.at } : {}),
        ...defined({ closedBecause, satisfaction: to.satisfaction, whyMissed: to.whyMissed }),
        ...defined({ ratings: to.ratings && _.set(to.ratings), course: to.course }),
        ...defined({
          refusalReason: to.refusalReason,
          neverCall: closedBecause === 'neverCall' ? true : undefined,
          inTime: over && attempt.on <= read.dueOn ? true : undefined,
        }),
        ...(to.person ? { person: to.person.sealed, keys: _.addToSet(to.person.key) } : {}),
        ...defined({ wrongPhones: to.wrongPhone ? _.addToSet(to.wrongPhone) : undefined }),
        ...(to.worry ? { worry: _.set(to.worry), worryOpen: true } : {}),
        ...defined({ owes: to.owes ? true : undefined }),
        hour: to.hour ? _.set(to.hour) : _.remove(),
        holder: to.holder ? _.set(to.holder) : _.remove(),
      },
    );
  },

  /** Records the case that a try opened. */
  setCase: (read: FollowUp, attempt: number, caseId: string) =>
    followUps.change(read._id, [{ [`attempts.${attempt}.id`]: read.attempts[attempt]!.id }], {
      [`attempts.${attempt}.caseId`]: caseId,
    }),

  /** Follow-ups whose last try still owes effects. */
  owing: (limit: number) => followUps.find({ where: [{ owes: true }], limit }),

  /** Calls whose effects are still owed. */
  waiting: () => waitingIn(followUps, [{ owes: true }], 'changedAt'),

  settle: (id: string, attempts: number) =>
    followUps.change(id, [{ owes: true }, { [`attempts.${attempts}`]: commands().exists(false) }], {
      owes: commands().remove(),
    }),

  /** Worries of which staff are to be told now, earliest first. */
  worriesToTell: (now: Moment, limit: number) =>
    followUps.find({
      where: [{ worryOpen: true }, { 'worry.tellAt': commands().lte(now) }],
      order: [['worry.tellAt', 'asc']],
      limit,
      fields: ['department', 'doctor', 'dischargeId', 'worry'],
    }),

  /** When staff are next to be told of a worry. */
  nextWorryToTell: async (): Promise<Moment | undefined> =>
    (
      await followUps.find({
        where: [{ worryOpen: true }, { 'worry.tellAt': commands().gt(0) }],
        order: [['worry.tellAt', 'asc']],
        limit: 1,
        fields: ['worry'],
      })
    )[0]?.worry?.tellAt,

  /** Records that staff were told of a worry; without `next`, the last step is done. */
  toldWorry: (
    id: string,
    read: Pick<NonNullable<FollowUp['worry']>, 'at' | 'tellAt'>,
    told: number,
    next: Moment | undefined,
  ) =>
    followUps.change(id, [{ 'worry.at': read.at }, { 'worry.tellAt': read.tellAt ?? 0 }], {
      'worry.told': told,
      'worry.tellAt': next ?? commands().remove(),
    }),

  /** Those, out of these, with a worry that nobody answered. */
  worriesOpenAmong: async (ids: string[]): Promise<string[]> =>
    (
      await followUps.findAll({
        where: [{ _id: commands().in(ids) }, { worryOpen: true }],
        fields: ['_id'],
      })
    ).map(({ _id }) => _id),

  /** Records the doctor's answer, once. */
  answerWorry: (id: string, answer: NonNullable<NonNullable<FollowUp['worry']>['answer']>) =>
    followUps.change(id, [{ worryOpen: true }], {
      'worry.answer': commands().set(answer),
      worryOpen: false,
    }),
};
