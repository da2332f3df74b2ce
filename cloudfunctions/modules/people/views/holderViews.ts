import { deskAccount } from '../../../../domain/booking/session';
import { defined } from '../../../../domain/defined';
import { isProven, keptOutUntil } from '../../../../domain/people/holding';
import { maskPhone } from '../../../../domain/people/phone';
import type { Moment } from '../../../../domain/time/time';
import type { HoldersView, HolderView } from '../../../../types/holding/holderView';
import type { Policy } from '../../../../types/policy/policy';
import { holderIdOf, phoneGivenBy, phoneOfEnded } from '../steps/person';
import type { Patient } from '../stores/patients';

/**
 * The WeChat users who hold a patient, in the order in which they added them, without the desk.
 * @param account the account that asks; undefined for staff
 */
const holderViews = (patient: Patient, account?: string): HolderView[] =>
  patient.links
    .filter(link => link.account !== deskAccount)
    .map(link => ({
      holderId: holderIdOf(patient._id, link.account),
      you: link.account === account,
      phoneMasked: maskPhone(phoneGivenBy(patient, link.account)),
      since: link.addedAt,
      proven: isProven(link),
      ...defined({ way: link.proof?.way }),
    }));

/**
 * The holders of a patient, and the accounts that are kept out for a while because their holding
 * was ended.
 * @param account the account that asks; undefined for staff
 */
export const holdersView = (
  patient: Patient,
  { account: { endedMonths } }: Pick<Policy, 'account'>,
  now: Moment,
  account?: string,
): HoldersView => ({
  holders: holderViews(patient, account),
  ended: (patient.ended ?? [])
    // An account may still hold the patient by another document (R1).
    .filter(({ account }) => patient.links.every(link => link.account !== account))
    .map(each => ({
      holderId: holderIdOf(patient._id, each.account),
      phoneMasked: maskPhone(phoneOfEnded(patient._id, each)),
      endedAt: each.at,
      until: keptOutUntil(each, endedMonths),
    }))
    .filter(({ until }) => until > now),
});

/** The account behind a holder's id; undefined if it no longer holds the patient. */
export const accountOf = (patient: Patient, holderId: string): string | undefined =>
  patient.links.find(({ account }) => holderIdOf(patient._id, account) === holderId)?.account;

/** The account behind the id of an ended holding; undefined if it was let in again. */
export const endedAccountOf = (patient: Patient, holderId: string): string | undefined =>
  patient.ended?.find(({ account }) => holderIdOf(patient._id, account) === holderId)?.account;
