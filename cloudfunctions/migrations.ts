import { listKeysOfAppointments } from './modules/appointments/migrations/listKeysOfAppointments';
import { departmentsOfCalls } from './modules/calls/migrations/departmentsOfCalls';
import { urgencyOfCalls } from './modules/calls/migrations/urgencyOfCalls';
import { sealedCare } from './modules/care/migrations/sealedCare';
import { deathsOfCalls, deathsOfStays } from './modules/followups/migrations/deaths';
import { personsOfCalls, personsOfStays } from './modules/identity/migrations/personsByName';
import { departmentsOfStrikes } from './modules/strikes/migrations/departmentsOfStrikes';
import type { Migrations } from './modules/versions';

/** How the data comes from each version to the next. Their order, and which code can live with them, stands in `domain/versions`. */
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
