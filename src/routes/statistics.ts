import { FOLLOW_UP, FOLLOW_UP_OFFICE } from '../../domain/access/groups';
import { figures } from '../../types/figures/figures';
import { id, month, name, oneOf, optional, routes } from './route';

/**
 * The pages of figures and samples: a sub-package of their own, since half of it is the chart
 * library.
 */
export const statisticsRoutes = routes({
  'statistics/figures': { roles: FOLLOW_UP },
  /** `department`: a row's key; `name`: the department's name to show. */
  'statistics/records': {
    roles: FOLLOW_UP,
    params: { month, figure: oneOf(figures), department: optional(name), name: optional(name) },
  },
  'statistics/summary': { roles: FOLLOW_UP },
  'statistics/history': { roles: FOLLOW_UP_OFFICE },
  'statistics/samples': { roles: FOLLOW_UP },
  'statistics/sample': { roles: FOLLOW_UP, params: { sampleId: id } },
});
