import { followUpsAfterDeath } from '../modules/followups';
import { surveysAfterDeath } from '../modules/surveys';

/** The subjects, besides appointments, in which something ends with a death (R26). */
export const afterDeath = [surveysAfterDeath, followUpsAfterDeath];
