import type { Moment } from '../../../../domain/time/time';
import { commands } from '../../../cloud/database';
import { type Case, cases } from './cases';

/**
 * The notices that staff still have to get about cases: that one is assigned to them, and that one
 * is overdue (R16).
 */
export const caseTelling = {
  /** Cases whose new assignee is not told yet. */
  assignedToTell: (limit: number) =>
    cases.find({
      where: [{ tellAssigned: commands().gt('') }],
      limit,
      fields: ['department', 'assigned', 'tellAssigned'],
    }),

  toldAssigned: ({ _id, tellAssigned = '' }: Pick<Case, '_id' | 'tellAssigned'>) =>
    cases.change(_id, [{ tellAssigned }], { tellAssigned: commands().remove() }),

  /** Cases whose deadline has passed, and nobody is told yet. */
  overdueToTell: (now: Moment, limit: number) =>
    cases.find({
      where: [{ open: true }, { tellAt: commands().lte(now) }],
      order: [['tellAt', 'asc']],
      limit,
      fields: ['department', 'assigned', 'tellAt'],
    }),

  toldOverdue: ({ _id, tellAt = 0 }: Pick<Case, '_id' | 'tellAt'>) =>
    cases.change(_id, [{ tellAt }], { tellAt: commands().remove() }),

  /** When the next deadline passes. */
  nextToTell: async (): Promise<Moment | undefined> =>
    (
      await cases.find({
        where: [{ open: true }, { tellAt: commands().gt(0) }],
        order: [['tellAt', 'asc']],
        limit: 1,
        fields: ['tellAt'],
      })
    )[0]?.tellAt,
};
