import { FOLLOW_UP, FOLLOW_UP_OFFICE } from '../../domain/access/groups';
import { figures } from '../../types/figures/figures';
import { id, month, name, oneOf, optional, routes } from './route';

/** The pages of figures and draws: a sub-package of their own, since the library that draws charts is half of it. */
export const statisticsRoutes = routes({
  'statistics/figures': { roles: FOLLOW_UP },
  /** `department`: a row's key; `name`: the department's, to be shown. */
  'statistics/records': {
    roles: FOLLOW_UP,
    params: { month, figure: oneOf(figures), department: optional(name), name: optional(name) },
  },
  'statistics/summary': { roles: FOLLOW_UP },
  'statistics/history': { roles: FOLLOW_UP_OFFICE },
  'statistics/samples': { roles: FOLLOW_UP },
  'statistics/sample': { roles: FOLLOW_UP, params: { sampleId: id } },
});
