import type { WordPart } from '../../../types/calling/words';

/** 随访话术 */
export const callWords = {
  title: '随访话术',
  note: '开口、目的、指导、结束，按科室和轮次',
  unchanged: '现在用的是通用话术。',
  changed: (when: string, by: string) => `${when} 由${by}改过；打开下一个电话就用新的。`,
  titleOf: (departments: readonly string[], kinds: readonly string[]) =>
    `${departments.length ? departments.join('、') : '所有科室'} · ${kinds.length ? kinds.join('、') : '所有电话'}`,
  summary: (parts: number, questions: number) =>
    `改了 ${parts} 段话${questions ? `，加问 ${questions} 题` : ''}`,
  add: '加一套话术',
  drop: '删掉这一套',
  kinds: '给哪些电话（不选就是所有电话）',
  departments: '给哪些科室（不选就是所有科室）',
  braces: '{医院}、{本人}、{科室}会换成名字，{患者}换成“王女士”这样的称呼。不写的用通用话术。',
  usual: (words: string) => `通用：${words}`,
  parts: {
    greeting: '问候',
    convenient: '问是否方便',
    purpose: '说明来意',
    guidance: '康复指导',
    wrongNumber: '打错了怎么道歉',
    closing: '结束语',
    mind: '要留意的',
  } satisfies Record<WordPart, string>,
  addQuestion: '加一个问题',
  dropQuestion: '删掉这个问题',
  ask: (n: number) => `问题 ${n}`,
  askPlaceholder: '例如：能自己下床走路吗？',
  options: '答案（用顿号分开，不写就是填空）',
  optionsWritten: (options: readonly string[]) => options.join('、'),
  betweenOptions: /[、，,\s]+/,
  optionsPlaceholder: '例如：能、要人扶、不能',
  worrying: '哪些答案要请医生看',
  without: '不问的通用问题',
  withoutNote: (count: number) => (count ? `有 ${count} 题不问` : '都问'),
  preview: '预览',
  kind: '电话',
  department: '科室',
  somebody: '张三',
  ownQuestion: '加问',
  asked: (ask: string, options: readonly string[]) =>
    options.length ? `${ask}（${options.join(' / ')}）` : ask,
  save: '保存话术',
  saving: '正在保存…',
  saved: '话术已保存，打开下一个电话就用新的',
};
