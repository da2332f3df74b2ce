import type { RefusalTexts } from '../refusal';
import { sayMoment } from '../say';

export const surveysRefusals = {
  SURVEY_UNKNOWN: () => ({
    message: '没有找到这次就诊的满意度调查',
    wayOn: '看完病以后才会发出；可以在“就诊评价”里查看。',
  }),
  SURVEY_CLOSED: ({ closedAt }) => ({
    message: `这次评价已于 ${sayMoment(closedAt)} 截止`,
    wayOn: '还有意见，可以在“我的意见”里提出，或打电话给门诊办公室。',
  }),
  SURVEY_CHANGED: () => ({
    message: '这份评价刚刚在别处改过',
    wayOn: '已为您显示最新的内容，请看过再改。',
  }),
  WARD_SURVEY_ANSWERED: () => ({
    message: '这位患者的住院问卷已经有了',
    wayOn: '不用再登记；有新的意见，请登记为意见或投诉。',
  }),
  WARD_SURVEY_ASKED: () => ({
    message: '随访电话里已经问过这位患者满意不满意',
    wayOn: '不用再登记；有新的意见，请登记为意见或投诉。',
  }),
} satisfies Partial<RefusalTexts>;
