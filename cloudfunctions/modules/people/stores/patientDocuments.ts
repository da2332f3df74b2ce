import type { HeldVisits } from '../../../../domain/booking/limits';
import type { OwedNotice } from '../../../../domain/notices/owed';
import type { EndedHolding, Holder } from '../../../../domain/people/holding';
import type { Moment } from '../../../../domain/time/time';
import { defineCollection } from '../../../cloud/collection';
import { namesAPage } from '../../../cloud/definition';

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

/** One real person (R1): `_id` is derived from the document by a keyed hash, so one person is one record. */
export interface Patient {
  _id: string;
  /** Sealed `Person`. */
  person: string;
  nameHash: string;
  /** Keyed hashes to look the person up by: name, phone, the document's last four. */
  keys: string[];
  links: Link[];
  /** Accounts that may not add the person again for a while (R23). */
  ended?: Ended[];
  held: HeldVisits;
  /** Barred from booking until then; 0 when not (R8). */
  barredUntil: Moment;
  /** Rises with each change of the bar, so that of two computations at once the later one sees all strikes. */
  barRevision: number;
  touchedAt: Moment;
  /** An account parted from them, and it was not looked at yet whether somebody holds them (R25). */
  parted?: true;
  /** Wants no care messages since then (R21). */
  careStopped?: Moment;
  /** When the person was registered, or the name last put right, while what carries the name still follows (R1). */
  renamedAt?: Moment;
  /** When the desk last put the name right: those who hold the person are shown it. */
  nameCorrectedAt?: Moment;
  /** Has died: what lay ahead was ended, and nothing is booked any more (R26). Written by the job that ends it. */
  closed?: true;
  /** The record that this one was joined to, which is the person's now (R1): `steps/leading` follows it. */
  joinedTo?: string;
  /** A join or a parting that is being made of this record, by its id: nothing else of the kind begins meanwhile. */
  joining?: string;
  /** The accounts that held this record when it was joined. */
  heldBefore?: Holder[];
  /** Records that were joined to this one. */
  joined?: JoinedRecord[];
  /** What holders are still to be told (R19, R23). */
  notices?: OwedNotice[];
  owesNotice?: true;
}

export const patients = defineCollection<Patient>('patients', {
  indexes: {
    account: ['links.account'],
    keys: ['keys'],
    owesNotice: ['owesNotice'],
    touchedAt: ['touchedAt'],
    renamedAt: ['renamedAt'],
    parted: ['parted', '_id'],
    joinedTo: ['joinedTo'],
  },
  sealed: {
    person: 'its id',
    'links.phone': 'its id',
    'ended.phone': 'its id',
    'joined.person': 'its id',
  },
  whose: {
    'joined.patientId': { not: 'it names what was joined' },
    'notices.facts.patientId': namesAPage,
  },
});
