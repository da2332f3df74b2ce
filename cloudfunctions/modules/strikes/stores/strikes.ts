import type { Strike } from '../../../../domain/strikes/strikes';
import type { Moment } from '../../../../domain/time/time';
import { defineCollection, type Reading } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';

export const strikes = defineCollection<Strike>('strikes', {
  indexes: {
    patient_at: ['patientId', 'at'],
    account_at: ['account', 'at'],
    at: ['at', '_id', 'department.id', 'revoked.at'],
    recordedAt: ['recordedAt'],
    revokedAt: ['revoked.at'],
  },
  textsOfStaff: { 'revoked.reason': 'its id' },
});

export const strikeStore = {
  /** What other modules may read besides. */
  documents: strikes as Reading<Strike>,

  get: (id: string) => strikes.get(id),

  /** Records a strike; one appointment gives at most one, however often it is recorded (R7). */
  insert: (strike: Strike) => strikes.insert(strike),

  insertMissing: (many: Strike[]) => strikes.insertMissing(many),

  ofPatients: (patientIds: string[]) =>
    strikes.findAll({ where: [{ patientId: commands().in(patientIds) }] }),

  /** What an account booked and was missed or cancelled late, from a moment on (R8). */
  ofAccount: (account: string, from: Moment) =>
    strikes.findAll({ where: [{ account }, { at: commands().gte(from) }] }),

  /** Which of some were taken back. */
  revokedAmong: async (ids: string[]): Promise<Set<string>> =>
    new Set(
      (
        await strikes.findAll({
          where: [{ _id: commands().in(ids) }, { revoked: commands().exists(true) }],
          fields: ['at'],
        })
      ).map(({ _id }) => _id),
    ),

  /** Strikes by their breach, from a moment up to, not including, another. */
  between: (from: Moment, to: Moment) =>
    strikes.findAll({ where: [{ at: commands().gte(from) }, { at: commands().lt(to) }] }),

  /** Takes a strike back; false when it was revoked before. It stays visible as revoked. */
  revoke: async (id: string, revoked: NonNullable<Strike['revoked']>): Promise<boolean> =>
    (await strikes.change(id, [{ revoked: commands().exists(false) }], {
      revoked: commands().set(revoked),
    })) !== undefined,
};
