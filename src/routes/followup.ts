import { CALLERS, FOLLOW_UP, FOLLOW_UP_OFFICE } from '../../domain/access/groups';
import { roles } from '../../types/contract';
import { figures } from '../../types/figures/figures';
import { fresh, id, month, name, oneOf, optional, routes } from './route';

/** The follow-up office's pages: a sub-package, which patients do not load. */
export const followupRoutes = routes({
  'followup/today': { roles },
  'followup/call': { roles: CALLERS, params: { followUpId: id } },
  'followup/discharged': { roles: FOLLOW_UP_OFFICE },
  'followup/discharge': { roles: FOLLOW_UP_OFFICE, params: { dischargeId: id } },
  'followup/enter': { roles: FOLLOW_UP_OFFICE },
  'followup/import': { roles: FOLLOW_UP_OFFICE },
  'followup/importCalls': { roles: FOLLOW_UP_OFFICE },
  'followup/plan': { roles: FOLLOW_UP_OFFICE },
  'followup/cases': { roles },
  'followup/case': { roles, params: { caseId: id, fresh } },
  'followup/openCase': {
    roles: ['followUpOffice', 'outpatientOffice', 'desk'],
    params: { appointmentId: optional(id), patientId: optional(id) },
  },
  'followup/voices': { roles },
  'followup/worries': {
    roles: ['doctor', 'departmentHead', 'followUpOffice', 'outpatientOffice', 'medicalOffice'],
  },
  'followup/care': { roles: FOLLOW_UP },
  'followup/carePlan': { roles: FOLLOW_UP, params: { planId: optional(id) } },
  'followup/figures': { roles: FOLLOW_UP },
  /** `department`: a row's key; `name`: the department's, to be shown. */
  'followup/records': {
    roles: FOLLOW_UP,
    params: { month, figure: oneOf(figures), department: optional(name), name: optional(name) },
  },
  'followup/history': { roles: FOLLOW_UP_OFFICE },
  'followup/samples': { roles: FOLLOW_UP },
  'followup/sample': { roles: FOLLOW_UP, params: { sampleId: id } },
});
