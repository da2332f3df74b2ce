import type { Held } from '../../../../domain/booking/limits';
import type { OwedNotice } from '../../../../domain/notices/owed';
import type { Holder } from '../../../../domain/people/holding';
import type { Moment } from '../../../../domain/time/time';
import { defineCollection } from '../../../cloud/collection';

/** An account that holds a patient, with the phone it gave, sealed; what it may see says `domain/people/holding` (R23). */
export interface Link extends Holder {
  phone: string;
}

/** One real person (R1): `_id` is derived from the document by a keyed hash, so one person is one record. */
export interface Patient {
  _id: string;
  /** Sealed `Person`. */
  person: string;
  nameHash: string;
  /** Keyed hashes to look the person up by: name, phone, the document's last four. */
  keys: string[];
  links: Link[];
  held: Held;
  /** Barred from booking until then; 0 when not (R8). */
  barredUntil: Moment;
  /** Rises with each change of the bar, so that of two computations at once the later one sees all strikes. */
  barRevision: number;
  touchedAt: Moment;
  /** Wants no care messages since then (R21). */
  careStopped?: Moment;
  /** Has died: what lay ahead was ended, and nothing is booked any more (R26). Written by the job that ends it. */
  closed?: true;
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
  },
  sealed: { person: 'its id', 'links.phone': 'its id' },
});
