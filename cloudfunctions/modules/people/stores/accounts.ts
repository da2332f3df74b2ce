import { defined } from '../../../../domain/defined';
import type { Moment } from '../../../../domain/time/time';
import type { Language } from '../../../../types/language';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';

/** A WeChat user: the patients they hold, and whom a booking is for unless another is picked. */
export interface Account {
  _id: string;
  patients: string[];
  defaultPatient: string;
  since: Moment;
  /** Keyed hash of the phone that WeChat verified last: accounts of one phone are counted together (R20). */
  verifiedPhone?: string;
  /** What the account's notices are written in; Simplified Chinese where none is named. */
  language?: Language;
}

export const accounts = defineCollection<Account>('accounts');

export const accountStore = {
  get: (account: string) => accounts.get(account),

  /**
   * Adds a patient while there is room for `max`; true when the account holds the patient afterwards (R1).
   * @param language what an account that holds nobody yet reads
   */
  async addPatient(
    account: string,
    patientId: string,
    max: number,
    now: Moment,
    language?: Language,
  ): Promise<boolean> {
    const created = await accounts.insert({
      _id: account,
      patients: [patientId],
      defaultPatient: patientId,
      since: now,
      ...defined({ language }),
    });
    if (created) return true;
    const added = await accounts.change(
      account,
      [
        { patients: commands().neq(patientId) },
        { [`patients.${max - 1}`]: commands().exists(false) },
      ],
      { patients: commands().push([patientId]) },
    );
    if (added) return true;
    return (await accounts.get(account))?.patients.includes(patientId) ?? false;
  },

  /** Counts a patient whom the account holds after all, whatever the limit. */
  countAgain: (account: string, patientId: string) =>
    accounts.change(account, [{ patients: commands().neq(patientId) }], {
      patients: commands().push([patientId]),
    }),

  /** Puts down the phone that WeChat has verified for the account, as a keyed hash (R20). */
  setVerifiedPhone: (account: string, verifiedPhone: string) =>
    accounts.change(account, [{ verifiedPhone: commands().neq(verifiedPhone) }], { verifiedPhone }),

  /** Chooses what the account's notices are written in; false where it holds nobody, of which nothing is kept (R25). */
  setLanguage: async (account: string, language: Language): Promise<boolean> =>
    Boolean(
      await accounts.change(account, [{ 'patients.0': commands().exists(true) }], { language }),
    ),

  /** What the notices of some accounts are written in, by the account; those who never chose are not among them. */
  async languagesOf(ids: string[]): Promise<Map<string, Language>> {
    const found = await accounts.byIds(ids, ['language']);
    return new Map(found.flatMap(({ _id, language }) => (language ? [[_id, language]] : [])));
  },

  /** Lists a person by the record that stays of two (R1); nothing happens where the account lists neither. */
  async replacePatient(account: string, from: string, into: string): Promise<void> {
    await accounts.change(account, [{ patients: from }, { patients: commands().neq(into) }], {
      patients: commands().push([into]),
    });
    await accounts.change(account, [{ patients: from }], { patients: commands().pull(from) });
    await accounts.change(account, [{ defaultPatient: from }], { defaultPatient: into });
  },

  removePatient: (account: string, patientId: string) =>
    accounts.change(account, [{ patients: patientId }], {
      patients: commands().pull(patientId),
    }),

  /** Removes an account that holds nobody any more (R25). */
  close: (account: string) =>
    accounts.remove(account, [{ 'patients.0': commands().exists(false) }]),

  setDefault: (account: string, patientId: string) =>
    accounts.change(account, [{ patients: patientId }], { defaultPatient: patientId }),
};
