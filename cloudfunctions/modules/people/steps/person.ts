import { deskAccount } from '../../../../domain/booking/session';
import {
  type IdentityDocument,
  maskDocument,
  shownDocument,
} from '../../../../domain/people/document';
import { byTrust, provenHolders } from '../../../../domain/people/holding';
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
import type { Ended, Link } from '../stores/links';
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

/** Whether a key that is known here opens a record. */
export const opensRecord = (patient: Pick<Patient, '_id' | 'person'>): boolean =>
  passedOver().reading(patient._id, () => personOf(patient)) !== undefined;

/** What is personal of the records that were joined to a person's, as they had it (R1). */
export const joinedPersons = ({ _id, joined = [] }: Pick<Patient, '_id' | 'joined'>): Person[] =>
  joined.flatMap(({ person }) => (person === undefined ? [] : [unseal<Person>(person, _id)]));

/** Whether a person goes by a name, be it that of a record which was joined to theirs. */
export const goesBy = (patient: Pick<Patient, '_id' | 'person' | 'joined'>, name: string) =>
  [personOf(patient), ...joinedPersons(patient)].some(person => sameName(person.name, name));

/** Whether a number read off a document is a person's, also of one that only a record has which was joined to theirs (R6). */
export const shows = (patient: Pick<Patient, '_id' | 'person' | 'joined'>, number: string) =>
  [personOf(patient), ...joinedPersons(patient)].some(({ document }) =>
    isNumberOf(document, number),
  );

type WithPhones = Pick<Patient, '_id' | 'links'>;
const openPhone = (patient: WithPhones, link: Link): string =>
  unseal<string>(link.phone, patient._id);

/** The phone that an account itself gave for a patient; empty where it gave none. */
export function phoneGivenBy(patient: WithPhones, account: string): string {
  const link = patient.links.find(each => each.account === account);
  return link ? openPhone(patient, link) : '';
}

/** The keyed hash of the card that somebody shows: children of one guardian have it in common (R23). */
export const cardKey = (document: IdentityDocument): string =>
  `G-${keyedHash('guardian', identityKey(shownDocument(document), ''))}`;

/** The phone that an account had given whose holding was ended. */
export const phoneOfEnded = (patientId: string, { phone }: Pick<Ended, 'phone'>): string =>
  unseal<string>(phone, patientId);

/** The phones to dial, the most trusted first: a proven holder's or the desk's before a stranger's (R23). */
const phonesOf = (patient: WithPhones, about?: string): string[] => [
  ...new Set(byTrust(patient.links, about).map(link => openPhone(patient, link))),
];

/** The phone to dial about something that an account did; empty where no account gave one. */
export const phoneOf = (patient: WithPhones, about?: string): string =>
  phonesOf(patient, about)[0] ?? '';

/**
 * The phone that an SMS about something an account did may go to (R23): the first mobile that a proven holder or the desk gave.
 * @returns undefined where there is none
 */
export const trustedMobileOf = (patient: WithPhones, about?: string): string | undefined =>
  byTrust(provenHolders(patient.links), about)
    // A phone that no key opens is none: the message goes another way.
    .flatMap(link => passedOver().reading(patient._id, () => openPhone(patient, link)) ?? [])
    .find(isMobile);

/**
 * Who hears of what only proven holders may see (R23): the account it is about, else the holder of longest standing. The
 * desk is no account that a message could reach.
 */
export const hearerOf = (
  patient: Pick<Patient, 'links'> | undefined,
  about?: string,
): string | undefined =>
  byTrust(provenHolders(patient?.links ?? []), about).find(({ account }) => account !== deskAccount)
    ?.account;

/** The name an account has among a person's holders: it tells nobody which WeChat user that is. */
export const holderIdOf = (patientId: string, account: string): string =>
  `H-${keyedHash('holder', `${patientId}\n${account}`)}`;

/** What an appointment carries of its patient: sealed, and the keys to look it up by. */
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

/** The keyed hashes a person can be looked up by: the name, the phone, the last four of the document (R6). */
export const personKeys = (...person: Parameters<typeof formsOfPerson>): string[] =>
  formsOfPerson(...person).map(findKey);

/** The keyed hash a name is looked up by. */
const keyOfName = (name: string): string => personKeys({ name, phone: '', lastFours: [] })[0]!;

/** The keys of somebody who was called otherwise: the name's is exchanged, the others stay. */
export const keysRenamed = (keys: readonly string[], before: string, name: string): string[] => [
  ...new Set([keyOfName(name), ...keys.filter(key => key !== keyOfName(before))]),
];

/** What an appointment carries of a person whose name was put right; undefined where it has that name. */
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

/** The keyed hash a phone is looked up by. */
export const phoneKey = (phone: string): string => findKey(formOfPhone(phone));

/** The keys of phones that one account gave for a patient and no other did. */
export function phoneKeysOfOne(patient: WithPhones, account: string): string[] {
  const own = phoneGivenBy(patient, account);
  const others = patient.links.filter(link => link.account !== account);
  const shared = others.some(link => openPhone(patient, link) === own);
  return own && !shared ? [phoneKey(own)] : [];
}

/** The keys of a patient for whom an account gives another phone: what nobody gives any more is no key. */
export function keysWithPhone(patient: Patient, account: string, phone: string): string[] {
  const others = patient.links.filter(link => link.account !== account);
  const phones = [...others.map(link => openPhone(patient, link)), phone].filter(Boolean);
  return keysOf(patient, phones);
}

/** The keys of a patient by some phones: name, documents, also those of records that were joined to theirs, and each phone. */
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

/** The keyed hash a number of ours is looked up by, such as that of a stay on a ward. */
export const numberKey = (number: string): string => findKey(formOfNumber(number));

/** The keyed hashes of what somebody typed to find a person by: whoever has one of them is meant. */
export const typedKeys = (typed: string): string[] => formsTyped(typed).map(findKey);

export const contactOf = (appointment: { _id: string; person: string }): Contact =>
  unseal(appointment.person, appointment._id);
