import type { RefusalTexts } from '../refusal';

export const timetableRefusals = {
  DEPARTMENT_UNKNOWN: () => ({ message: '没有找到这个科室', wayOn: '请返回重新选择。' }),
  DOCTOR_UNKNOWN: () => ({ message: '没有找到这位医生', wayOn: '请返回重新选择。' }),
  SESSION_UNKNOWN: () => ({ message: '没有找到这次门诊', wayOn: '请返回重新选择。' }),
  SLOT_UNKNOWN: () => ({ message: '没有这个时段', wayOn: '请重新选择时段。' }),
  ROSTER_HAS_PROBLEMS: ({ problems }) => ({
    message: `有 ${problems.length} 处不能导入，现有排班没有变`,
    wayOn: '请按所列行号改好后重新上传，或选择跳过这些行。',
  }),
} satisfies Partial<RefusalTexts>;
