import type { RefusalTexts } from '../refusal';
import { sayDate, sayWholeDate } from '../say';

export const returnsRefusals = {
  RETURN_NOT_ARRIVED: () => ({
    message: '患者还没有报到，不能定复诊日期',
    wayOn: '请先报到，再定复诊日期。',
  }),
  RETURN_NOT_TODAY: () => ({
    message: '只能给今天来看的患者约复诊号',
    wayOn: '请患者自己预约，或请导诊台代约。',
  }),
  RETURN_DATE_RANGE: ({ from, until }) => ({
    message: `复诊日期要在 ${sayWholeDate(from)} 到 ${sayWholeDate(until)} 之间`,
    wayOn: '请另选一天。',
  }),
  RETURN_DATE_CLOSED: ({ date, next }) => ({
    message: `${sayDate(date)} 门诊不开`,
    wayOn: `可以选之后最近开门诊的一天：${sayDate(next)}。`,
  }),
  RETURN_MET: ({ date }) => ({
    message: `患者已于 ${sayDate(date)} 回来复诊，这次的复诊日期不能再改`,
    wayOn: '需要再复诊的，请在那次就诊里定日期。',
  }),
  RETURN_UNKNOWN: () => ({ message: '这次就诊没有定复诊日期', wayOn: '请刷新后再看。' }),
} satisfies Partial<RefusalTexts>;
