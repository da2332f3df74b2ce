import type { CareKind, CareStart, CareState } from '../../../types/care/care';

/** The names of care messages (R21), for staff and patients. */
export const careTexts = {
  kinds: {
    recovery: '康复指导',
    medicine: '用药提醒',
    check: '复查提醒',
    knowledge: '健康知识',
    birthday: '生日祝福',
  } satisfies Record<CareKind, string>,
  starts: { discharge: '出院后', visit: '门诊就诊后' } satisfies Record<CareStart, string>,
  states: {
    waiting: '待发送',
    sent: '已发送',
    noConsent: '未同意接收消息',
    noAccount: '未使用小程序',
    notDelivered: '没有送达',
    forgotten: '发送情况已不保存',
    stopped: '已停止接收',
  } satisfies Record<CareState, string>,
};
