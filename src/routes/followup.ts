import { CALLERS, FOLLOW_UP, FOLLOW_UP_OFFICE, WARDS } from '../../domain/access/groups';
import { roles } from '../../types/contract';
import { fresh, id, optional, routes } from './route';

/** The follow-up office's pages: a sub-package, which patients do not load. */
export const followupRoutes = routes({
  'followup/today': { roles },
  'followup/call': { roles: CALLERS, params: { followUpId: id, inTurn: fresh } },
  'followup/discharged': { roles: WARDS },
  'followup/discharge': { roles: WARDS, params: { dischargeId: id } },
  'followup/wardForm': { roles: WARDS, params: { dischargeId: id } },
  'followup/enter': { roles: WARDS },
  'followup/import': { roles: FOLLOW_UP_OFFICE },
  'followup/importCalls': { roles: FOLLOW_UP_OFFICE },
  'followup/plan': { roles: FOLLOW_UP_OFFICE, params: { dischargeId: optional(id) } },
  'followup/words': { roles: FOLLOW_UP },
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
});
