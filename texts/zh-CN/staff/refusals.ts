import type { RefusalTexts } from '../refusal';

export const staffRefusals = {
  INVITATION_UNKNOWN: () => ({
    message: '邀请码不对或已过期',
    wayOn: '请核对后再输一次，或请门诊办公室重新发一个。',
  }),
  INVITATION_USED: () => ({
    message: '这个邀请码已经用过',
    wayOn: '请让门诊办公室重新发一个。',
  }),
  INVITATION_TRIES: ({ max }) => ({
    message: `今天已经输错 ${max} 次邀请码`,
    wayOn: '请明天再试，或当面向门诊办公室核对。',
  }),
  STAFF_UNKNOWN: () => ({ message: '没有找到这位工作人员', wayOn: '请刷新后再看。' }),
  LAST_OFFICE: () => ({
    message: '这是最后一位门诊办公室人员，不能停用',
    wayOn: '请先邀请另一位门诊办公室人员。',
  }),
} satisfies Partial<RefusalTexts>;
