import type { EndedHolding, Holder } from '../../../../domain/people/holding';

/** An account that holds a patient, with the phone it gave, sealed; what it may see says `domain/people/holding` (R23). */
export interface Link extends Holder {
  phone: string;
  /** The join of records that brought it here from another record (R1). */
  joinedBy?: string;
}

/** A record that was joined to this one: what else the person is known by (R1). */
export interface JoinedRecord {
  /** The join, by its id. */
  join: string;
  patientId: string;
  /** Sealed `Person`, as that record has it; none where its name was only a wrong one. */
  person?: string;
  /** Which hashes of the name and which keys find the person besides. */
  nameHash?: string;
  keys: string[];
}

/** An account whose holding was ended, with the phone it had given, sealed. */
export interface Ended extends EndedHolding {
  phone: string;
  /** The join of records that brought it here from another record (R1). */
  joinedBy?: string;
}

/** How many ended holdings a record keeps: the newest. */
export const endedKept = 50;
