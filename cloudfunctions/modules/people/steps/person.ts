import { deskAccount } from '../../../../domain/booking/session';
import { type IdentityDocument, maskDocument } from '../../../../domain/people/document';
import {
  formOfNumber,
  formOfPhone,
  formsOfPerson,
  formsTyped,
  lastFours,
} from '../../../../domain/people/search';
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
    keys: personKeys({ name, phone, lastFours: lastFours(document) }),
  };
}

const findKey = (form: string): string => keyedHash('find', form);

/** The keyed hashes a person can be looked up by: the name, the phone, the last four of the document (R6). */
export const personKeys = (...person: Parameters<typeof formsOfPerson>): string[] =>
  formsOfPerson(...person).map(findKey);

/** The keyed hash a phone is looked up by. */
export const phoneKey = (phone: string): string => findKey(formOfPhone(phone));

/** The keyed hash a number of ours is looked up by, such as that of a stay on a ward. */
export const numberKey = (number: string): string => findKey(formOfNumber(number));

/** The keyed hashes of what somebody typed to find a person by: whoever has one of them is meant. */
export const typedKeys = (typed: string): string[] => formsTyped(typed).map(findKey);

export const contactOf = (appointment: { _id: string; person: string }): Contact =>
  unseal(appointment.person, appointment._id);
