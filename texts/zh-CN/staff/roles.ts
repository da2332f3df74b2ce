import type { Role } from '../../../types/contract';

/** The names of staff roles (R20). */
export const roleTexts: Record<Role, string> = {
  desk: '导诊台',
  doctor: '医生',
  followUpOffice: '随访中心',
  outpatientOffice: '门诊办公室',
  departmentHead: '科主任',
  dutyNurse: '值班护士',
  healthCheckCentre: '体检中心',
  medicalOffice: '医务科',
};
