import { deskRoutes } from './desk';
import { followupRoutes } from './followup';
import { patientRoutes } from './patients';
import { statisticsRoutes } from './statistics';

/**
 * Every page of the mini-program. Taro's build, `go` and the tests take their pages from here. Pages import
 * only their own root's routes, so that patients do not load the staff's.
 */
export const routes = { ...patientRoutes, ...deskRoutes, ...followupRoutes, ...statisticsRoutes };
