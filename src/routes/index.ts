import { deskRoutes } from './desk';
import { followupRoutes } from './followup';
import { patientRoutes } from './patients';

/**
 * Every page of the mini-program. What Taro builds, the ways between the pages and the tests' pages come from here. Pages take
 * their own root's part, so that patients do not load the staff's.
 */
export const routes = { ...patientRoutes, ...deskRoutes, ...followupRoutes };
