import type { OwedNotice } from '../../../../domain/notices/owed';
import type { EndedHolding, Holder } from '../../../../domain/people/holding';
import { commands } from '../../../cloud/database';

/**
 * An account that holds a patient, with the phone it gave, sealed. `domain/people/holding` says
 * what it may see (R23).
 */
export interface Link extends Holder {
  phone: string;
  /** The join of records that brought it here from another record (R1). */
  joinedBy?: string;
}

/** A record that was joined to this one: how else the person is known (R1). */
export interface JoinedRecord {
  /** The id of the join. */
  join: string;
  patientId: string;
  /** Sealed `Person` of that record; missing if its name was wrong. */
  person?: string;
  /** The hash of its name, and its search hashes. */
  nameHash?: string;
  keys: string[];
}

/** An account whose holding was ended, with the phone it had given, sealed. */
export interface EndedLink extends EndedHolding {
  phone: string;
  /** The join of records that brought it here from another record (R1). */
  joinedBy?: string;
}

/** A record keeps this many ended holdings: the newest. */
export const endedKept = 50;

/** The update of a record that owes notices about its holders (R19, R23). */
export const owingLinks = (notices: OwedNotice[]) =>
  notices.length ? { notices: commands().push(notices), owesNotice: true } : {};
