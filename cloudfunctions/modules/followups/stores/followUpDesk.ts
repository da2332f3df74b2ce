import type { BestHour, CallHolder } from '../../../../domain/calling/desk';
import { defined } from '../../../../domain/defined';
import type { LocalDate, Moment } from '../../../../domain/time/time';
import { type Condition, commands } from '../../../cloud/database';
import { type FollowUp, followUps } from './followUps';

/** The conditions that the holder of a call is still the one that was read. */
export const heldAsRead = ({ holder }: Pick<FollowUp, 'holder'>): Condition[] =>
  holder
    ? [{ 'holder.by': holder.by }, { 'holder.at': holder.at }]
    : [{ 'holder.by': commands().exists(false) }];

/** The holder of a call, its best hour (R15), and taking a try back. */
export const followUpDesk = {
  /**
   * Sets the holder of an open call, or none, if it is still the one that was read; undefined when
   * another caller was faster.
   */
  hold: (read: FollowUp, holder: CallHolder | undefined) =>
    followUps.change(read._id, [{ open: true }, ...heldAsRead(read)], {
      holder: holder ? commands().set(holder) : commands().remove(),
    }),

  /** Assigns an open call to a caller, or to nobody, even if another caller holds it. */
  assign: (id: string, holder: CallHolder | undefined) =>
    followUps.change(id, [{ open: true }], {
      holder: holder ? commands().set(holder) : commands().remove(),
    }),

  /** Puts an open call on the list of a day, for an hour that the patient asked for. */
  setHour: (
    read: FollowUp,
    hour: BestHour,
    nextOn: LocalDate,
    holder: CallHolder | undefined,
    now: Moment,
  ) =>
    followUps.change(read._id, [{ open: true }, ...heldAsRead(read)], {
      hour: commands().set(hour),
      nextOn,
      changedAt: now,
      holder: holder ? commands().set(holder) : commands().remove(),
    }),

  /**
   * Writes the hour in which a person answered into their other open calls; an hour they asked for
   * stays.
   */
  tellHour: (personId: string, but: string, hour: BestHour) =>
    followUps.changeMany(
      [
        { personId },
        { open: true },
        { _id: commands().neq(but) },
        { 'hour.why': commands().neq('asked') },
      ],
      { hour: commands().set(hour) },
    ),

  /** Removes the hour learned in a try that is taken back. */
  forgetHour: (personId: string, from: string) =>
    followUps.changeMany([{ personId }, { 'hour.from': from }], { hour: commands().remove() }),

  /** Records how many calls by condition a try removed. */
  setWithdrew: (read: FollowUp, attempt: number, count: number) =>
    followUps.change(read._id, [{ [`attempts.${attempt}.id`]: read.attempts[attempt]!.id }], {
      [`attempts.${attempt}.withdrew`]: count,
    }),

  /**
   * Marks the last try for taking back; undefined when it is no longer the last, or the effects of
   * its call are not complete.
   */
  beginUndo: (read: FollowUp, undoing: NonNullable<FollowUp['undoing']>) =>
    followUps.change(
      read._id,
      [
        { [`attempts.${read.attempts.length - 1}.id`]: undoing.id },
        { [`attempts.${read.attempts.length}`]: commands().exists(false) },
        { undoing: commands().exists(false) },
      ],
      { undoing: commands().set(undoing), owes: true, changedAt: undoing.at },
    ),

  /**
   * Gives up taking a try back, because staff have continued from its effects. Effects that were
   * undone already are restored.
   */
  endUndo: (id: string, attempt: number, tryId: string) =>
    followUps.change(id, [{ 'undoing.id': tryId }], {
      undoing: commands().remove(),
      [`attempts.${attempt}.caseId`]: commands().remove(),
    }),

  /**
   * Restores a call without its last try, once its effects are undone; undefined if something else
   * ended the call since it was read.
   */
  undone: (
    read: FollowUp,
    tryId: string,
    to: Pick<FollowUp, 'triedOn' | 'tried' | 'attempts' | 'nextOn' | 'undone' | 'lastOutcome'> & {
      holder: CallHolder | undefined;
      hour: BestHour | undefined;
      worry: FollowUp['worry'];
      wrongPhone: string | undefined;
      person?: string | undefined;
      ended: EndedOtherwise | undefined;
    },
    now: Moment,
  ) => {
    const { set, remove, pull, exists } = commands();
    const or = <V>(value: V | undefined) => (value === undefined ? remove() : set(value));
    const asRead = { endedBy: read.endedBy ?? exists(false) };
    return followUps.change(read._id, [{ 'undoing.id': tryId }, asRead], {
      ...{ open: !to.ended, state: to.ended ? 'closed' : 'open' },
      ...{ tried: to.tried, nextOn: to.nextOn, changedAt: now },
      ...Object.fromEntries(endings.map(field => [field, or(to.ended?.[field])])),
      ...{ triedOn: set(to.triedOn), attempts: set(to.attempts), undone: set(to.undone) },
      ...{ lastOutcome: or(to.lastOutcome), holder: or(to.holder), hour: or(to.hour) },
      ...{ worry: or(to.worry), worryOpen: to.worry ? !to.worry.answer : remove() },
      ...Object.fromEntries(ofTheTry.map(field => [field, remove()])),
      ...defined({
        person: to.person,
        wrongPhones: to.wrongPhone === undefined ? undefined : pull(to.wrongPhone),
      }),
    });
  },
};

/** How a call was ended by something other than its own try. */
export type EndedOtherwise = Pick<FollowUp, 'closedBecause' | 'endedBy' | 'endedOn' | 'endedAt'>;
const endings = ['closedBecause', 'endedBy', 'endedOn', 'endedAt'] as const;

/** Fields that only the try that ended a call has set. */
const ofTheTry = [
  'satisfaction',
  'ratings',
  'whyMissed',
  'course',
  'refusalReason',
  'neverCall',
  'inTime',
  'owes',
  'undoing',
] as const;
