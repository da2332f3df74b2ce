import { deskAccount } from '../../../../domain/booking/session';
import {
  type IdentityDocument,
  maskDocument,
  shownDocument,
} from '../../../../domain/people/document';
import { byTrust, isProven, provenHolders } from '../../../../domain/people/holding';
import { isMobile } from '../../../../domain/people/phone';
import { identityKey, isNumberOf, sameName } from '../../../../domain/people/sameness';
import {
  formOfNumber,
  formOfPhone,
  formsOfPerson,
  formsTyped,
  lastFours,
} from '../../../../domain/people/search';
import { passedOver } from '../../../cloud/passedOver';
import { keyedHash, seal, unseal } from '../../../cloud/seal';
import type { EndedLink, Link } from '../stores/links';
import type { Patient } from '../stores/patients';

/** The personal data of a patient; stored sealed (R20). */
export interface Person {
  name: string;
  document: IdentityDocument;
}

/** The patient's data in an appointment, for the desk's lists; stored sealed. */
export interface Contact {
  name: string;
  documentMasked: string;
  phone: string;
}

/** Seals a patient's personal data. */
export const sealPerson = (person: Person, patientId: string): string => seal(person, patientId);

/**
 * Opens a patient's personal data.
 * @throws NotOpened if no known key opens it
 */
export const personOf = (patient: Pick<Patient, '_id' | 'person'>): Person =>
  unseal(patient.person, patient._id);

/** Whether a known key opens a record. */
export const opensWithKeys = (patient: Pick<Patient, '_id' | 'person'>): boolean =>
  passedOver().reading(patient._id, () => personOf(patient)) !== undefined;

/** The personal data of the records that were joined to a patient's (R1). */
export const joinedPersons = ({ _id, joined = [] }: Pick<Patient, '_id' | 'joined'>): Person[] =>
  joined.flatMap(({ person }) => (person === undefined ? [] : [unseal<Person>(person, _id)]));

/** Whether a patient has a name, on their record or on one that was joined to it. */
export const goesBy = (patient: Pick<Patient, '_id' | 'person' | 'joined'>, name: string) =>
  [personOf(patient), ...joinedPersons(patient)].some(person => sameName(person.name, name));

/**
 * Whether a number read from a document belongs to a patient, on their record or on one that was
 * joined to it (R6).
 */
export const shows = (patient: Pick<Patient, '_id' | 'person' | 'joined'>, number: string) =>
  [personOf(patient), ...joinedPersons(patient)].some(({ document }) =>
    isNumberOf(document, number),
  );

type WithPhones = Pick<Patient, '_id' | 'links'>;
const openPhone = (patient: WithPhones, link: Link): string =>
  unseal<string>(link.phone, patient._id);

/** The phone that an account gave for a patient; empty if it gave none. */
export function phoneGivenBy(patient: WithPhones, account: string): string {
  const link = patient.links.find(each => each.account === account);
  return link ? openPhone(patient, link) : '';
}

/** The keyed hash of the shown card: children of one guardian have the same (R23). */
export const cardKey = (document: IdentityDocument): string =>
  `G-${keyedHash('guardian', identityKey(shownDocument(document), ''))}`;

/** The phone that was given by an account whose holding has been ended since. */
export const phoneOfEnded = (patientId: string, { phone }: Pick<EndedLink, 'phone'>): string =>
  unseal<string>(phone, patientId);

/**
 * The phones to call, the most trusted first: those of proven holders and the desk before a
 * stranger's (R23).
 */
const phonesOf = (patient: WithPhones, about?: string): string[] => [
  ...new Set(byTrust(patient.links, about).map(link => openPhone(patient, link))),
];

/** The phone to call about what an account did; empty if no account gave one. */
export const phoneOf = (patient: WithPhones, about?: string): string =>
  phonesOf(patient, about)[0] ?? '';

/**
 * The phone to call about a booking: the one that counts now, since it may have changed after the booking. The one of
 * the booking if the record gives none, or no key opens it.
 */
export const phoneAbout = (
  booking: { _id: string; account: string; person: string },
  patient: WithPhones | undefined,
): string =>
  (patient && passedOver().reading(patient._id, () => phoneOf(patient, booking.account))) ||
  contactOf(booking).phone;

/**
 * The phone for an SMS about what an account did (R23): the first mobile that a proven holder gave,
 * else the desk's, also one that it was told by telephone.
 * @returns undefined if there is none
 */
export const trustedMobileOf = (patient: WithPhones, about?: string): string | undefined =>
  byTrust(
    patient.links.filter(link => isProven(link) || link.account === deskAccount),
    about,
  )
    // A phone that no key opens counts as none: the message goes another way.
    .flatMap(link => passedOver().reading(patient._id, () => openPhone(patient, link)) ?? [])
    .find(isMobile);

/**
 * The account that is told what only proven holders may see (R23): the one it is about, else the
 * holder of longest standing. The desk is no account that gets messages.
 */
export const hearerOf = (
  patient: Pick<Patient, 'links'> | undefined,
  about?: string,
): string | undefined =>
  byTrust(provenHolders(patient?.links ?? []), about).find(({ account }) => account !== deskAccount)
    ?.account;

/** The id of an account among a patient's holders; it does not reveal the WeChat user. */
export const holderIdOf = (patientId: string, account: string): string =>
  `H-${keyedHash('holder', `${patientId}\n${account}`)}`;

/** The patient's data in an appointment: sealed, with the hashes to search by. */
export function contactFor(
  patient: Patient,
  account: string,
  appointmentId: string,
): { person: string; keys: string[] } {
  const { name, document } = personOf(patient);
  const phone = phoneOf(patient, account);
  const contact: Contact = { name, documentMasked: maskDocument(document), phone };
  const keys = [phone, phoneGivenBy(patient, account)].flatMap(each =>
    personKeys({ name, phone: each, lastFours: lastFours(document) }),
  );
  return { person: seal(contact, appointmentId), keys: [...new Set(keys)] };
}

const findKey = (form: string): string => keyedHash('find', form);

/**
 * The keyed hashes to find a person by: the name, the phone, the last four of the document (R6).
 */
export const personKeys = (...person: Parameters<typeof formsOfPerson>): string[] =>
  formsOfPerson(...person).map(findKey);

/** The keyed hash to find a name by. */
const keyOfName = (name: string): string => personKeys({ name, phone: '', lastFours: [] })[0]!;

/** The hashes of a person after a change of name: the name's is replaced, the others stay. */
export const keysRenamed = (keys: readonly string[], before: string, name: string): string[] => [
  ...new Set([keyOfName(name), ...keys.filter(key => key !== keyOfName(before))]),
];

/**
 * The data in an appointment after a correction of the patient's name; undefined if it has that
 * name already.
 */
export function contactRenamed(
  appointment: { _id: string; person: string; keys: string[] },
  name: string,
): { person: string; keys: string[] } | undefined {
  const contact = contactOf(appointment);
  if (contact.name === name) return undefined;
  return {
    person: seal({ ...contact, name }, appointment._id),
    keys: keysRenamed(appointment.keys, contact.name, name),
  };
}

/** The keyed hash to find a phone by. */
export const phoneKey = (phone: string): string => findKey(formOfPhone(phone));

/** The hashes of phones that only one account gave for a patient. */
export function phoneKeysOfOne(patient: WithPhones, account: string): string[] {
  const own = phoneGivenBy(patient, account);
  const others = patient.links.filter(link => link.account !== account);
  const shared = others.some(link => openPhone(patient, link) === own);
  return own && !shared ? [phoneKey(own)] : [];
}

/**
 * The hashes of a patient after an account gives another phone: a phone that nobody gives any more
 * is removed.
 */
export function keysWithPhone(patient: Patient, account: string, phone: string): string[] {
  const others = patient.links.filter(link => link.account !== account);
  const phones = [...others.map(link => openPhone(patient, link)), phone].filter(Boolean);
  return keysOf(patient, phones);
}

/**
 * The hashes of a patient with some phones: names and documents, also of joined records, and each
 * phone.
 */
export function keysOf(
  patient: Pick<Patient, '_id' | 'person' | 'joined'>,
  phones: readonly string[],
): string[] {
  const { name, document } = personOf(patient);
  const own = personKeys({ name, phone: '', lastFours: lastFours(document) });
  const joined = (patient.joined ?? []).flatMap(({ keys }) => keys);
  const none = phoneKey('');
  const keys = [...own, ...phones.map(phoneKey), ...joined].filter(key => key !== none);
  return [...new Set(keys)];
}

/** The keyed hash to find another number by, such as that of a stay. */
export const numberKey = (number: string): string => findKey(formOfNumber(number));

/** The keyed hashes of a typed search: a person who has one of them is found. */
export const typedKeys = (typed: string): string[] => formsTyped(typed).map(findKey);

/** Opens the patient's data in an appointment. */
export const contactOf = (appointment: { _id: string; person: string }): Contact =>
  unseal(appointment.person, appointment._id);
