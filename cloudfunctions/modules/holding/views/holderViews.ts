import { deskAccount } from '../../../../domain/booking/session';
import { defined } from '../../../../domain/defined';
import { isProven } from '../../../../domain/people/holding';
import { maskPhone } from '../../../../domain/people/phone';
import type { HolderView } from '../../../../types/holding/holderView';
import { holderIdOf, type Patient, phoneGivenBy } from '../../people';

/**
 * The WeChat users who hold a person, in the order in which they added them. The desk is none of them.
 * @param account the one that asks; none for staff
 */
export const holderViews = (patient: Patient, account?: string): HolderView[] =>
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

/** The account behind a holder's name; undefined where nobody of that name holds the person any more. */
export const accountOf = (patient: Patient, holderId: string): string | undefined =>
  patient.links.find(({ account }) => holderIdOf(patient._id, account) === holderId)?.account;
