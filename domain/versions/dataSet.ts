/**
 * Data that was restored lies beside the data it replaces, in collections whose names end in the name of its set. Data that
 * was never restored is of the set without a name.
 */
export const setName = /^[a-z][a-z0-9]{0,14}$/;

/** A collection's name in a set of data. */
export const collectionIn = (set: string, name: string): string => (set ? `${name}_${set}` : name);
