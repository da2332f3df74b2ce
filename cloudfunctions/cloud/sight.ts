import type { Sight } from '../../domain/people/holding';
import { type Condition, commands } from './database';

/**
 * What an account sees of its persons' things, as conditions one of which has to hold: everything of some persons, of others
 * what it made itself (R23). For documents that name `patientId` and `account`; none where it holds nobody.
 */
export const seenIn = ({ account, whole, own }: Sight): Condition[][] => [
  ...(whole.length ? [[{ patientId: commands().in(whole) }]] : []),
  ...(own.length ? [[{ patientId: commands().in(own) }, { account }]] : []),
];
