import { deskAccount } from '../../../../domain/booking/session';
import { type IdentityDocument, maskDocument } from '../../../../types/people/identity';
import { keyedHash, seal, unseal } from '../../../cloud/seal';
import type { Patient } from '../stores/patients';

/** What is personal of a patient; stored sealed (R20). */
export interface Person {
  name: string;
  document: IdentityDocument;
}

/** What an appointment carries of the person for the desk's lists; stored sealed. */
export interface Contact {
  name: string;
  documentMasked: string;
  phone: string;
}

export const sealPerson = (person: Person, patientId: string): string => seal(person, patientId);

export const personOf = (patient: Pick<Patient, '_id' | 'person'>): Person =>
  unseal(patient.person, patient._id);

/** The phone an account gave for a patient; the first one given where that account gave none. */
export function phoneOf(patient: Pick<Patient, '_id' | 'links'>, account: string): string {
  const link = patient.links.find(each => each.account === account) ?? patient.links[0];
  return link ? unseal<string>(link.phone, patient._id) : '';
}

/** Who hears of something about a patient: the account it came from, if it still holds them; else the first in the mini-program that does. */
export function hearerOf(
  patient: Pick<Patient, 'links'> | undefined,
  account?: string,
): string | undefined {
  const accounts = (patient?.links ?? [])
    .map(link => link.account)
    .filter(each => each !== deskAccount);
  return accounts.find(each => each === account) ?? accounts[0];
}

/** What an appointment carries of its patient: sealed, and the keys to look it up by. */
export function contactFor(
  patient: Patient,
  account: string,
  appointmentId: string,
): { person: string; keys: string[] } {
  const { name, document } = personOf(patient);
  const phone = phoneOf(patient, account);
  const contact: Contact = { name, documentMasked: maskDocument(document), phone };
  return {
    person: seal(contact, appointmentId),
    keys: searchKeys({ name, phone, last4: lastFour(document) }),
  };
}

/** The last four of a document's number; of a child's its guardian's. */
export const lastFour = (document: IdentityDocument): string =>
  (document.kind === 'guardianChild' ? document.guardian.number : document.number).slice(-4);

/** What a person can be looked up by, as keyed hashes: the name, the phone, the last four of the document (R6). */
export const searchKeys = (person: { name: string; phone: string; last4: string }): string[] =>
  [person.name, person.phone, person.last4].map(searchKey);

/** The keyed hash of what somebody typed to find a person by. */
export const searchKey = (typed: string): string =>
  keyedHash('find', typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase());

export const contactOf = (appointment: { _id: string; person: string }): Contact =>
  unseal(appointment.person, appointment._id);
