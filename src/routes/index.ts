import { deskRoutes } from './desk';
import { followupRoutes } from './followup';
import { patientRoutes } from './patients';
import { statisticsRoutes } from './statistics';

/**
 * Every page of the mini-program, for Taro's build, `go` and the tests. Pages only import the
 * routes of their own root, so that patients do not load those of staff.
 */
export const routes = { ...patientRoutes, ...deskRoutes, ...followupRoutes, ...statisticsRoutes };
