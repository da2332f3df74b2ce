import { chunks } from '../../../../domain/chunks';
import type { Strike } from '../../../../domain/strikes/strikes';
import type { Moment } from '../../../../domain/time/time';
import { defineCollection, type Reading } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';
import { ofPerson } from '../../../cloud/ofPerson';
import { outlived } from '../../../cloud/outlived';

export const strikes = defineCollection<Strike>('strikes', {
  indexes: {
    patient_at: ['patientId', 'at'],
    account_at: ['account', 'at'],
    at: ['at', '_id', 'department.id', 'revoked.at'],
    recordedAt: ['recordedAt'],
    revokedAt: ['revoked.at'],
  },
  textsOfStaff: { 'revoked.reason': 'its id' },
  whose: { patientId: 'handed over' },
});

/** One request asks for at most this many patients. */
const PATIENTS = 1000;

export const strikeStore = {
  /** Read access for other modules. */
  documents: strikes as Reading<Strike>,

  get: (id: string) => strikes.get(id),

  /** Adds a strike; one appointment has at most one, even if it is repeated (R7). */
  insert: (strike: Strike) => strikes.insert(strike),

  insertMissing: (many: Strike[]) => strikes.insertMissing(many),

  ofPatients: (patientIds: string[]) =>
    strikes.findAll({ where: [{ patientId: commands().in(patientIds) }] }),

  /**
   * The strikes of some patients, of which the caller has just recorded some. Of the recorded ones only those that are revoked are
   * read: a strike may be revoked before it is recorded (R7).
   */
  async ofPatientsWith(patientIds: string[], recorded: readonly Strike[]): Promise<Strike[]> {
    if (!recorded.length) return strikeStore.ofPatients(patientIds);
    const { exists, in: among, nin, or } = commands();
    const unknown = or([
      { _id: nin(recorded.map(({ _id }) => _id)) },
      { 'revoked.at': exists(true) },
    ]);
    const read = await strikes.findAll({ where: [{ patientId: among(patientIds) }, unknown] });
    // A strike that was read replaces the recorded one, because it is newer.
    return [...new Map([...recorded, ...read].map(strike => [strike._id, strike])).values()];
  },

  /** The other strikes of the patients of some strikes. */
  async othersOf(some: readonly Pick<Strike, '_id' | 'patientId'>[]): Promise<Strike[]> {
    const known = new Map<string, number>();
    for (const { patientId } of some) known.set(patientId, (known.get(patientId) ?? 0) + 1);
    const more: string[] = [];
    for (const ids of chunks([...known.keys()], PATIENTS))
      for (const { patientId, count } of await strikes.countBy(
        [{ patientId: commands().in(ids) }],
        ['patientId'],
      ))
        if (patientId !== null && count > (known.get(patientId) ?? 0)) more.push(patientId);
    const ids = new Set(some.map(({ _id }) => _id));
    const others: Strike[] = [];
    // Most patients have no other strike: all strikes are only read for the others.
    for (const patientIds of chunks(more, PATIENTS))
      others.push(...(await strikeStore.ofPatients(patientIds)).filter(({ _id }) => !ids.has(_id)));
    return others;
  },

  /** The strikes of an account's bookings from a moment on (R8). */
  ofAccount: (account: string, from: Moment) =>
    strikes.findAll({ where: [{ account }, { at: commands().gte(from) }] }),

  /** The patients and accounts, out of these, with a strike from a moment on. */
  async struckSince(patientIds: string[], accounts: string[], from: Moment): Promise<Set<string>> {
    const at = commands().gte(from);
    const [ofPatients, ofAccounts] = await Promise.all([
      strikes.findAll({
        where: [{ patientId: commands().in(patientIds) }, { at }],
        fields: ['patientId'],
      }),
      accounts.length
        ? strikes.findAll({
            where: [{ account: commands().in(accounts) }, { at }],
            fields: ['account'],
          })
        : [],
    ]);
    const owners = [
      ...ofPatients.map(({ patientId }) => patientId),
      ...ofAccounts.map(({ account }) => account ?? ''),
    ];
    return new Set(owners.filter(Boolean));
  },

  /** The patients with a strike from a moment on. */
  struckFrom: async (from: Moment): Promise<string[]> =>
    (await strikes.countBy([{ at: commands().gte(from) }], ['patientId'])).flatMap(
      ({ patientId }) => patientId ?? [],
    ),

  /** The strikes, out of these, that were revoked. */
  revokedAmong: async (ids: string[]): Promise<Set<string>> =>
    new Set(
      (
        await strikes.findAll({
          where: [{ _id: commands().in(ids) }, { revoked: commands().exists(true) }],
          fields: ['at'],
        })
      ).map(({ _id }) => _id),
    ),

  /** Strikes by their moment, from one (inclusive) to another (exclusive). */
  between: (from: Moment, to: Moment) =>
    strikes.findAll({ where: [{ at: commands().gte(from) }, { at: commands().lt(to) }] }),

  /** Strikes without a department, by `_id`. */
  withoutDepartment: (after: string, limit: number) =>
    strikes.find({
      where: [{ department: commands().exists(false) }, { _id: commands().gt(after) }],
      order: [['_id', 'asc']],
      limit,
      fields: ['_id'],
    }),

  putDepartment: (id: string, department: NonNullable<Strike['department']>) =>
    strikes.change(id, [{ department: commands().exists(false) }], {
      department: commands().set(department),
    }),

  /** Revokes a strike; false when it was revoked before. It stays visible as revoked. */
  revoke: async (id: string, revoked: NonNullable<Strike['revoked']>): Promise<boolean> =>
    (await strikes.change(id, [{ revoked: commands().exists(false) }], {
      revoked: commands().set(revoked),
    })) !== undefined,
};

/**
 * Strikes that may be removed after their retention period (R25); `needed` decides which must stay.
 */
export const oldStrikes = outlived(strikes, 'at');

export const personsStrikes = ofPerson(strikes, 'recordedAt');
