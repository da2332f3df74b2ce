import type { Aspect, MissedReason, VoiceKind, VoiceState } from '../../../types/voices/names';
import type { VoiceAction } from '../../../types/voices/voices';

/** The names of praise, suggestions and rated aspects (R14). */
export const voiceTexts = {
  kinds: { praise: '表扬', suggestion: '意见建议' } satisfies Record<VoiceKind, string>,
  states: {
    new: '待整理',
    matched: '已告知本人',
    sent: '已转科室',
    answered: '已答复',
    asCase: '已作整改',
    aside: '不处理',
  } satisfies Record<VoiceState, string>,
  actions: {
    match: '归到人',
    send: '归类并转科室',
    answer: '答复',
    putAside: '不处理',
  } satisfies Record<VoiceAction, string>,
  aspects: {
    attitude: '服务态度',
    skill: '医疗技术',
    treatment: '治疗效果',
    environment: '环境卫生',
    facilities: '设施和管理',
    fees: '收费',
  } satisfies Record<Aspect, string>,
  missedReasons: {
    forgot: '忘记了',
    occupied: '临时有事',
    recovered: '病好了',
    elsewhere: '去了别的医院',
    cannotCancel: '不会取消预约',
    far: '路远或交通不便',
    otherwise: '其他原因',
  } satisfies Record<MissedReason, string>,
  /** Words of people who have nothing to say, without punctuation. */
  nothings: [
    '无',
    '没',
    '没有',
    ...['无', '没有', '无意见', '没有意见', '无建议'].map(word => `暂${word}`),
    '没啥',
    '没什么',
    '无意见',
    '没意见',
    '没有意见',
    '无建议',
    '没建议',
    '没有建议',
    '没有意见或建议',
    '没有了',
    '都好',
    '都很好',
    '挺好',
    '挺好的',
    '很好',
    '满意',
    '不知道',
    '不记得',
    '不记得名字',
    ...['no', 'none', 'nothing', 'na', 'nocomment', 'nocomments', 'ok', 'good', 'allgood'],
  ],
  /** Titles that may follow a family name. */
  titles: ['医生', '大夫', '主任', '教授', '院长', '专家'],
};
