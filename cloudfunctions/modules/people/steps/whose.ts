import type { OwnDocument } from '../../../../domain/people/document';
import { bearsName, leadsOf, recordOf } from './leading';
import { hashOfName, patientIdOf } from './registerPatient';

/** Somebody as a list tells of them: the name, and every document that the number may be. */
interface Told {
  name: string;
  documents: readonly OwnDocument[];
}

/**
 * Whose record each of some people has, or would have, in their order (R1). Where the number may be of several kinds, the name decides among
 * those who are registered; where it does not, nobody is meant rather than somebody else.
 */
export async function patientIdsOf(people: readonly Told[]): Promise<(string | undefined)[]> {
  const ids = ({ name, documents }: Told) =>
    documents.map(document => patientIdOf({ document, name }));
  const leads = await leadsOf(people.flatMap(ids));
  return people.map(told => {
    const may = ids(told);
    if (may.length < 2) return may[0] && (leads.get(may[0])?._id ?? may[0]);
    const records = may.flatMap(id => leads.get(id) ?? []);
    const named = records.filter(record => bearsName(record, hashOfName(told.name)));
    const whose = new Set(named.map(({ _id }) => _id));
    return whose.size === 1 ? [...whose][0] : undefined;
  });
}

/** The record that a document leads to; of a child under a guardian's document the name counts as well. */
export const recordByDocument = (whose: Parameters<typeof patientIdOf>[0]) =>
  recordOf(patientIdOf(whose));

/** The ids of the records that a number leads to, which may be of several kinds of document. */
export async function idsByDocuments(documents: readonly OwnDocument[]): Promise<string[]> {
  const ids = documents.map(document => patientIdOf({ document, name: '' }));
  return [...new Set([...(await leadsOf(ids)).values()].map(({ _id }) => _id))];
}

/**
 * Whether an account's list has the person of a document, as far as it tells without a look at any record: an account whose list
 * is full learns nothing of records, and not by the time it takes either.
 */
export const listsDocument = (
  account: { patients: readonly string[] } | undefined,
  whose: Parameters<typeof patientIdOf>[0],
): boolean => account?.patients.includes(patientIdOf(whose)) ?? false;
