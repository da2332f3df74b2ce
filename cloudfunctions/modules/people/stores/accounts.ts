import { defined } from '../../../../domain/defined';
import type { Moment } from '../../../../domain/time/time';
import type { Language } from '../../../../types/language';
import { defineCollection } from '../../../cloud/collection';
import { commands } from '../../../cloud/database';

/** A WeChat user: the patients they hold, and the default patient of a booking. */
export interface Account {
  _id: string;
  patients: string[];
  defaultPatient: string;
  since: Moment;
  /**
   * Keyed hash of the phone that WeChat verified last: accounts with the same phone are counted
   * together (R20).
   */
  verifiedPhone?: string;
  /** The language of the account's notices; missing for Simplified Chinese. */
  language?: Language;
}

export const accounts = defineCollection<Account>('accounts');

export const accountStore = {
  get: (account: string) => accounts.get(account),

  /**
   * Adds a patient while there are fewer than `max`; true when the account holds the patient
   * afterwards (R1).
   * @param language the language of an account that holds nobody yet
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

  /** Stores the phone that WeChat verified for the account, as a keyed hash (R20). */
  setVerifiedPhone: (account: string, verifiedPhone: string) =>
    accounts.change(account, [{ verifiedPhone: commands().neq(verifiedPhone) }], { verifiedPhone }),

  /**
   * Sets the language of the account's notices; false for an account without patients, of which
   * nothing is stored (R25).
   */
  setLanguage: async (account: string, language: Language): Promise<boolean> =>
    Boolean(
      await accounts.change(account, [{ 'patients.0': commands().exists(true) }], { language }),
    ),

  /**
   * The languages of some accounts' notices, by account; those who never chose one are left out.
   */
  async languagesOf(ids: string[]): Promise<Map<string, Language>> {
    const found = await accounts.byIds(ids, ['language']);
    return new Map(found.flatMap(({ _id, language }) => (language ? [[_id, language]] : [])));
  },

  /**
   * Lists a patient by the remaining record of two (R1); nothing happens if the account lists
   * neither.
   */
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

  /** Removes an account that holds nobody (R25). */
  close: (account: string) =>
    accounts.remove(account, [{ 'patients.0': commands().exists(false) }]),

  setDefault: (account: string, patientId: string) =>
    accounts.change(account, [{ patients: patientId }], { defaultPatient: patientId }),
};
