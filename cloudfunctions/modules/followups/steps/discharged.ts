import { keyedHash, unseal } from '../../../cloud/seal';
import type { Discharge, Discharged } from '../stores/discharges';

/** The unsealed person of a stay. */
export const dischargedOf = ({ _id, person }: Pick<Discharge, '_id' | 'person'>): Discharged =>
  unseal(person, _id);

/** The keyed hash of a birthday, `MM-DD`. */
export const birthdayKey = (birthday: string): string => keyedHash('birthday', birthday);
