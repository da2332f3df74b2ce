import type { Role } from '../../../types/contract';

/** What members of staff are called by what they may do (R20). */
export const roleTexts: Record<Role, string> = {
  desk: '导诊台',
  doctor: '医生',
  followUpOffice: '随访中心',
  outpatientOffice: '门诊办公室',
};
