import { listKeysOfAppointments } from './modules/appointments/migrations/listKeysOfAppointments';
import { departmentsOfCalls } from './modules/calls/migrations/departmentsOfCalls';
import { urgencyOfCalls } from './modules/calls/migrations/urgencyOfCalls';
import { sealedCare } from './modules/care/migrations/sealedCare';
import { deathsOfCalls, deathsOfStays } from './modules/followups/migrations/deaths';
import { personsOfCalls, personsOfStays } from './modules/identity/migrations/personsByName';
import { departmentsOfStrikes } from './modules/strikes/migrations/departmentsOfStrikes';
import type { Migrations } from './modules/versions';

/**
 * The steps from each version of the data to the next. `domain/versions` has their order, and which
 * code can read which version.
 */
export const migrations: Migrations = {
  deathsOfStays,
  deathsOfCalls,
  departmentsOfCalls,
  departmentsOfStrikes,
  listKeysOfAppointments,
  sealedCare,
  urgencyOfCalls,
  personsOfStays,
  personsOfCalls,
};
