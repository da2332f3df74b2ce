import type { IdentityDocument, OwnDocument } from '../../../../domain/people/document';
import { nameKey, whoIsMeant } from '../../../../domain/people/sameness';
import { keyedHash } from '../../../cloud/seal';
import { bearsName, leadsOf, recordOf } from './leading';
import { hashOfName, patientIdOf } from './registerPatient';

/** A person in a list: the name, and every document that the number may be. */
interface NamedPerson {
  name: string;
  documents: readonly IdentityDocument[];
}

/** The person of a stay or a call, as a list tells it. */
interface Whose {
  /**
   * The registered patient's id; else an id made from name and number, which the record takes over
   * once they register.
   */
  patientId?: string;
  /** The number is registered with another name. */
  numberOfAnother?: true;
}

const told = (patientId: string, name: string): string =>
  `told-${keyedHash('told', `${patientId}\n${nameKey(name)}`)}`;

/**
 * The id of a person who is not registered with that name: the same for the same name and number
 * (R1).
 */
export const toldIdOf = (whose: Parameters<typeof patientIdOf>[0]): string =>
  told(patientIdOf(whose), whose.name);

/**
 * The present id of each of some people who were stored by number alone, before names counted (R1),
 * in their order: the stored id if its record has the name, else an id made from name and number.
 */
export async function peopleOnFile(
  filed: readonly { personId: string; name: string }[],
): Promise<string[]> {
  const leads = await leadsOf(filed.map(({ personId }) => personId));
  return filed.map(({ personId, name }) => {
    const record = leads.get(personId);
    const isTold = personId.startsWith('told-');
    const isTheirs = record && bearsName(record, hashOfName(name));
    return isTold || isTheirs ? personId : told(personId, name);
  });
}

/**
 * The id of each of some people, in their order (R1, R26): the registered patient only if the name
 * matches too. If the number may be of several kinds and no registered patient matches, nobody is
 * meant.
 */
export async function peopleMeant(people: readonly NamedPerson[]): Promise<Whose[]> {
  const ids = ({ name, documents }: NamedPerson) =>
    documents.map(document => patientIdOf({ document, name }));
  const leads = await leadsOf(people.flatMap(ids));
  return people.map((told): Whose => {
    const may = ids(told).flatMap(id => leads.get(id) ?? []);
    const records = [...new Map(may.map(each => [each._id, each])).values()];
    const meant = whoIsMeant(records, record => bearsName(record, hashOfName(told.name)));
    if (meant.who === 'patient') return { patientId: meant.patient._id };
    const [document, ...others] = told.documents;
    if (!document || others.length) return {};
    const patientId = toldIdOf({ document, name: told.name });
    return meant.who === 'another' ? { patientId, numberOfAnother: true } : { patientId };
  });
}

/** Whether a document's number is registered only with another name. */
export const isNumberOfAnother = async (name: string, document: OwnDocument): Promise<boolean> =>
  (await peopleMeant([{ name, documents: [document] }]))[0]?.numberOfAnother === true;

/**
 * The record that a document leads to; for a child under a guardian's document the name counts as
 * well.
 */
export const recordByDocument = (whose: Parameters<typeof patientIdOf>[0]) =>
  recordOf(patientIdOf(whose));

/** The ids of the records that a number leads to; it may be of several kinds of document. */
export async function idsByDocuments(documents: readonly OwnDocument[]): Promise<string[]> {
  const ids = documents.map(document => patientIdOf({ document, name: '' }));
  return [...new Set([...(await leadsOf(ids)).values()].map(({ _id }) => _id))];
}

/**
 * Whether an account's list has the person of a document, judged without reading any record: so a
 * full account learns nothing about records, not even from the time it takes.
 */
export const listsDocument = (
  account: { patients: readonly string[] } | undefined,
  whose: Parameters<typeof patientIdOf>[0],
): boolean => account?.patients.includes(patientIdOf(whose)) ?? false;
