import { keyedHash, unseal } from '../../../cloud/seal';
import type { Discharge, Discharged } from '../stores/discharges';

/** The person of a stay, unsealed. */
export const dischargedOf = ({ _id, person }: Pick<Discharge, '_id' | 'person'>): Discharged =>
  unseal(person, _id);

/** A birthday, `MM-DD`, as it is looked up by. */
export const birthdayKey = (birthday: string): string => keyedHash('birthday', birthday);
