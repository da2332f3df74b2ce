import type { Sight } from '../../domain/people/holding';
import { type Condition, commands } from './database';

/**
 * The conditions for what an account sees of its patients' records, one of which has to hold: all
 * records of some patients, its own records of others (R23). For documents with `patientId` and
 * `account`; empty if it sees none.
 */
export const seenIn = ({ account, whole, own }: Sight): Condition[][] => [
  ...(whole.length ? [[{ patientId: commands().in(whole) }]] : []),
  ...(own.length ? [[{ patientId: commands().in(own) }, { account }]] : []),
];
