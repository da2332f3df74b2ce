import { type Patient, patientStore } from '../stores/patients';

/**
 * The maximum length of a chain of joined records: for example from an old passport to a newer one,
 * and on to an identity card.
 */
const LONGEST = 8;

/**
 * The record that an id leads to (R1): its own, or the one it was joined to; undefined if there
 * is none.
 */
export async function recordOf(id: string): Promise<Patient | undefined> {
  let record = await patientStore.get(id);
  for (let step = 1; record?.joinedTo !== undefined && step <= LONGEST; step++)
    record = await patientStore.get(record.joinedTo);
  return record;
}

/**
 * The id of the record that an id leads to (R1). A page or a message from before a join sends the
 * id of the joined record. An id without a record is returned unchanged.
 */
export const leadingId = async (id: string): Promise<string> => (await recordOf(id))?._id ?? id;

/** The fields of a record that tell whose it is. */
type Leading = Awaited<ReturnType<typeof patientStore.leading>>[number];

/** The records that some ids lead to, by those ids; ids without a record are left out. */
export async function leadsOf(ids: readonly string[]): Promise<Map<string, Leading>> {
  const known = new Map<string, Leading>();
  let wanted = [...new Set(ids)];
  for (let step = 0; wanted.length && step <= LONGEST; step++) {
    for (const each of await patientStore.leading(wanted)) known.set(each._id, each);
    wanted = [...known.values()].flatMap(({ joinedTo }) =>
      joinedTo !== undefined && !known.has(joinedTo) ? joinedTo : [],
    );
  }
  const end = (id: string): Leading | undefined => {
    let record = known.get(id);
    for (let step = 1; record?.joinedTo !== undefined && step <= LONGEST; step++)
      record = known.get(record.joinedTo);
    return record;
  };
  return new Map(
    [...new Set(ids)].flatMap(id => {
      const record = end(id);
      return record ? [[id, record] as const] : [];
    }),
  );
}

/**
 * Whether a person has a name, given as its hash: that of the record, or of one that was joined to
 * it.
 */
export const bearsName = (
  { nameHash, joined = [] }: Pick<Patient, 'nameHash' | 'joined'>,
  hash: string,
): boolean => nameHash === hash || joined.some(each => each.nameHash === hash);
