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
 * The WeChat users who hold a person, in the order in which they added them. The desk is none of them.
 * @param account the one that asks; none for staff
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
 * Who holds a person, and who may not for a while because their holding was ended.
 * @param account the one that asks; none for staff
 */
export const holdersView = (
  patient: Patient,
  { account: { endedMonths } }: Pick<Policy, 'account'>,
  now: Moment,
  account?: string,
): HoldersView => ({
  holders: holderViews(patient, account),
  ended: (patient.ended ?? [])
    // By another document of the person an account may hold it still (R1).
    .filter(({ account }) => patient.links.every(link => link.account !== account))
    .map(each => ({
      holderId: holderIdOf(patient._id, each.account),
      phoneMasked: maskPhone(phoneOfEnded(patient._id, each)),
      endedAt: each.at,
      until: keptOutUntil(each, endedMonths),
    }))
    .filter(({ until }) => until > now),
});

/** The account behind a holder's name; undefined where nobody of that name holds the person any more. */
export const accountOf = (patient: Patient, holderId: string): string | undefined =>
  patient.links.find(({ account }) => holderIdOf(patient._id, account) === holderId)?.account;

/** The account behind the name of one whose holding was ended; undefined where it is let in again. */
export const endedAccountOf = (patient: Patient, holderId: string): string | undefined =>
  patient.ended?.find(({ account }) => holderIdOf(patient._id, account) === holderId)?.account;
