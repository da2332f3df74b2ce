import { followUpsAfterDeath } from '../modules/followups';
import { surveysAfterDeath } from '../modules/surveys';

/** The subjects in which something ends with a death (R26), apart from appointments. */
export const afterDeath = [surveysAfterDeath, followUpsAfterDeath];
