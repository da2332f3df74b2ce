import type { RefusalTexts } from '../refusal';
import { sayMoment } from '../say';

export const staffRefusals = {
  INVITATION_UNKNOWN: () => ({
    message: '邀请码不对、已过期或已收回',
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
  INVITATION_BEFORE_END: () => ({
    message: '这个邀请码是您停用之前发的，不能再用',
    wayOn: '请让门诊办公室重新发一个。',
  }),
  INVITATION_AWAITS_YES: () => ({
    message: '门诊办公室的权限要两位同事同意，还差一位',
    wayOn: '请等另一位门诊办公室同事在“工作人员”里同意，再输一次这个邀请码。',
  }),
  INVITATION_DEPARTMENTS: () => ({
    message: '这个邀请码的科室和您现在负责的不一样，不能直接加上',
    wayOn: '请门诊办公室在“工作人员”里修改您的权限，选好科室。',
  }),
  INVITATION_TAKEN: () => ({
    message: '对方已经用这个邀请码加入，收不回来了',
    wayOn: '不该有权限的，请在“工作人员”里停用。',
  }),
  OFFICE_RIGHT_UNKNOWN: () => ({
    message: '这件事已经办完、已过期或已收回',
    wayOn: '请刷新后再看；仍需要的，请重新邀请或修改权限。',
  }),
  OFFICE_RIGHT_OWN: () => ({
    message: '您自己提出的，要由另一位门诊办公室同事同意',
    wayOn: '请另一位同事在“工作人员”里同意；不要了可以收回。',
  }),
  OFFICE_RIGHT_PENDING: ({ until }) => ({
    message: '已有同事提出给这位门诊办公室权限，正等另一位同意',
    wayOn: `请在“工作人员”上面同意或不同意（${sayMoment(until)}前有效）。`,
  }),
  STAFF_UNKNOWN: () => ({ message: '没有找到这位工作人员', wayOn: '请刷新后再看。' }),
  OFFICE_ALONE: ({ until }) => ({
    message: `门诊办公室刚停用过另一位同事，${sayMoment(until)}以后才能由一位同事单独增加新人`,
    wayOn: '停用错了，可以马上重新启用那位同事；等不及的，请医院信息科按运维手册办理。',
  }),
  LAST_OFFICE: () => ({
    message: '这是最后一位门诊办公室人员，不能停用',
    wayOn: '请先邀请另一位门诊办公室人员。',
  }),
} satisfies Partial<RefusalTexts>;
