import type { AgreementKind, Agreements } from '../../../../domain/privacy/agreement';
import type { Moment } from '../../../../domain/time/time';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';
import { outlived } from '../../../cloud/outlived';

/** The agreements an account gave and took back (R25); `_id` is the account. */
export interface AgreementRecord {
  _id: string;
  /** In force. */
  agreed: Agreements;
  /** When the account last answered, it held a child for which it does not agree. */
  asksForChild?: true;
  /** The answers in their order, as proof: the newest 50. */
  lines: { kind: AgreementKind; version: number; at: Moment; agreed: boolean }[];
  changedAt: Moment;
}

export const agreements = defineCollection<AgreementRecord>('agreements', {
  indexes: { changedAt: ['changedAt'] },
});

const LINES = 50;

export const agreementStore = {
  get: (account: string) => agreements.get(account),

  /** Records that an account agrees to a version of the notice; repeating it changes nothing. */
  async agree(account: string, kind: AgreementKind, version: number, now: Moment): Promise<void> {
    const line = { kind, version, at: now, agreed: true };
    const agreed = { [kind]: { version, at: now } };
    if (await agreements.insert({ _id: account, agreed, lines: [line], changedAt: now })) return;
    await agreements.change(account, [{ [`agreed.${kind}.version`]: commands().neq(version) }], {
      [`agreed.${kind}`]: commands().set({ version, at: now }),
      lines: commands().push({ each: [line], slice: -LINES }),
      changedAt: now,
    });
  },

  /** Records that an account takes an agreement back; without one nothing changes. */
  takeBack: (account: string, kind: AgreementKind, version: number, now: Moment) =>
    agreements.change(account, [{ [`agreed.${kind}`]: commands().exists(true) }], {
      [`agreed.${kind}`]: commands().remove(),
      lines: commands().push({
        each: [{ kind, version, at: now, agreed: false }],
        slice: -LINES,
      }),
      changedAt: now,
    }),

  /** Records whether the account holds a child for whom its agreement is missing. */
  askForChild: (account: string, asks: boolean) =>
    agreements.change(account, [{ asksForChild: commands().exists(!asks) }], {
      asksForChild: asks ? true : commands().remove(),
    }),
};

/** Agreements of accounts without any in force (R25). */
export const oldAgreements = outlived(agreements, 'changedAt', () => [
  { 'agreed.identity': commands().exists(false) },
  { 'agreed.health': commands().exists(false) },
  { 'agreed.child': commands().exists(false) },
]);
