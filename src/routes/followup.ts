import { CALLERS, FOLLOW_UP, FOLLOW_UP_OFFICE } from '../../domain/access/groups';
import { roles } from '../../types/contract';
import { figure } from '../../types/figures/figures';
import { localMonth } from '../../types/moment';
import { fresh, id, name, routes } from './route';

/** The follow-up office's pages: a sub-package, which patients do not load. */
export const followupRoutes = routes({
  'followup/today': { roles },
  'followup/call': { roles: CALLERS, params: { followUpId: id } },
  'followup/discharged': { roles: FOLLOW_UP_OFFICE },
  'followup/discharge': { roles: FOLLOW_UP_OFFICE, params: { dischargeId: id } },
  'followup/import': { roles: FOLLOW_UP_OFFICE },
  'followup/plan': { roles: FOLLOW_UP_OFFICE },
  'followup/cases': { roles },
  'followup/case': { roles, params: { caseId: id, fresh } },
  'followup/openCase': {
    roles: ['followUpOffice', 'outpatientOffice', 'desk'],
    params: { appointmentId: id.optional(), patientId: id.optional() },
  },
  'followup/worries': { roles: ['doctor', 'followUpOffice', 'outpatientOffice'] },
  'followup/care': { roles: FOLLOW_UP },
  'followup/carePlan': { roles: FOLLOW_UP, params: { planId: id.optional() } },
  'followup/figures': { roles: FOLLOW_UP },
  /** `department`: a row's key; `name`: the department's, to be shown. */
  'followup/records': {
    roles: FOLLOW_UP,
    params: { month: localMonth, figure, department: name.optional(), name: name.optional() },
  },
  'followup/history': { roles: FOLLOW_UP_OFFICE },
  'followup/samples': { roles: FOLLOW_UP },
  'followup/sample': { roles: FOLLOW_UP, params: { sampleId: id } },
});
