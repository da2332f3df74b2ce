/**
 * The name of a set of restored data. Restored data is beside the data it replaces, in collections
 * whose names end with the name of the set. Data that was never restored has no set name.
 */
export const setName = /^[a-z][a-z0-9]{0,14}$/;

/** The name of a collection in a set of data. */
export const collectionIn = (set: string, name: string): string => (set ? `${name}_${set}` : name);
