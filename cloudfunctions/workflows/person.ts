import { type IdentityDocument, maskDocument } from '../../types/identity';
import { seal, unseal } from '../cloud/seal';
import type { Patient } from '../cloud/stores/patients';

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

export function sealContact(patient: Patient, account: string, appointmentId: string): string {
  const { name, document } = personOf(patient);
  const contact: Contact = {
    name,
    documentMasked: maskDocument(document),
    phone: phoneOf(patient, account),
  };
  return seal(contact, appointmentId);
}

export const contactOf = (appointment: { _id: string; person: string }): Contact =>
  unseal(appointment.person, appointment._id);
