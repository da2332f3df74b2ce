import type { PaperWay, Satisfaction } from '../surveys';

/**
 * The columns of a list with a patient's answers to the ward's form (R14, R15), by question id.
 * They are named as in the form, except the first, which the form words as a whole sentence.
 */
export const wardAnswerColumns = {
  overall: '总体满意度',
  attitude: '医生护士的态度',
  skill: '医疗和护理技术',
  treatment: '治疗效果',
  environment: '病房环境卫生',
  facilities: '设施和饭菜',
  fees: '收费',
  praise: '想表扬谁',
  suggestions: '意见和建议',
  callMe: '希望医院给我回电话',
} as const;

/** The column for how a form came: by post, or filled in on the ward. */
export const wardFormWayColumn = '问卷来源';

/** Other names of these columns in hospitals. */
export const wardAnswerVariants: Readonly<Record<string, readonly string[]>> = {
  总体满意度: ['这次住院，您总体满意吗？', '您总体满意吗', '总体满意吗', '总体满意', '总体评价'],
  医生护士的态度: ['医生护士态度', '医护人员态度', '医务人员态度', '服务态度'],
  医疗和护理技术: ['医疗护理技术', '医疗技术', '医护技术', '技术水平'],
  治疗效果: ['治疗效果满意度'],
  病房环境卫生: ['病房环境', '环境卫生', '病区环境'],
  设施和饭菜: ['设施饭菜', '设施与饭菜', '设施和伙食'],
  收费: ['收费情况', '收费满意度'],
  想表扬谁: ['表扬谁', '表扬的人', '表扬人员', '表扬'],
  意见和建议: ['意见建议', '意见与建议', '意见或建议', '建议'],
  问卷来源: ['问卷怎么来的', '问卷方式', '调查方式', '填写方式', '回收方式', '收回方式'],
  希望医院给我回电话: ['希望医院回电话', '希望回电话', '需要回电话', '要回电话'],
};

/** The words in those columns, as in the form. */
export const wardAnswerWords = {
  ratings: { 满意: 'satisfied', 基本满意: 'basic', 不满意: 'dissatisfied' } as Record<
    string,
    Satisfaction
  >,
  ways: {
    ...{ 邮寄: 'letter', 邮寄来的: 'letter', 信件: 'letter', 信函: 'letter' },
    ...{ 来信: 'letter', 寄回: 'letter', 寄来: 'letter' },
    ...{ 病区: 'onSite', 病区当场填: 'onSite', 在病区填的: 'onSite', 病区填写: 'onSite' },
    ...{ 现场: 'onSite', 现场填写: 'onSite', 当场: 'onSite', 当场填写: 'onSite' },
  } as Record<string, PaperWay>,
  wishes: {
    ...{ 是: true, 要: true, 需要: true, 希望: true },
    ...{ 否: false, 不要: false, 不用: false, 不需要: false, 不希望: false },
  } as Record<string, boolean>,
} as const;
