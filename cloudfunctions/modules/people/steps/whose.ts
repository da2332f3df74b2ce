import type { OwnDocument } from '../../../../domain/people/document';
import { patientStore } from '../stores/patients';
import { hashOfName, patientIdOf } from './registerPatient';

/** Somebody as a list tells of them: the name, and every document that the number may be. */
interface Told {
  name: string;
  documents: readonly OwnDocument[];
}

/**
 * Whose record each of some people has, in their order (R1). Where the number may be of several kinds, the name decides among
 * those who are registered; where it does not, nobody is meant rather than somebody else.
 */
export async function patientIdsOf(people: readonly Told[]): Promise<(string | undefined)[]> {
  const ids = ({ name, documents }: Told) =>
    documents.map(document => patientIdOf({ document, name }));
  const unsure = people.filter(({ documents }) => documents.length > 1);
  const known = new Map(
    (await patientStore.byIds(unsure.flatMap(ids))).map(each => [each._id, each]),
  );
  return people.map(told => {
    const may = ids(told);
    if (may.length < 2) return may[0];
    const named = may.filter(id => known.get(id)?.nameHash === hashOfName(told.name));
    return named.length === 1 ? named[0] : undefined;
  });
}
