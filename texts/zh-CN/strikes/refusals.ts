import type { RefusalTexts } from '../refusal';
import { sayFullDate, sayTime } from '../say';

export const strikesRefusals = {
  ACCOUNT_BARRED: ({ until }) => ({
    message: `这个微信为他人的预约多次未到诊，${sayFullDate(until)}前不能为未确认身份的就诊人预约`,
    wayOn: '确认身份后即可预约；现场挂号不受影响。',
  }),
  BARRED: ({ until }) => ({
    message: `因多次违约，${sayFullDate(until)} ${sayTime(until)} 前不能预约`,
    wayOn: '仍可以当天到医院现场挂号；如有特殊情况，请到登记台说明。',
  }),
  STRIKE_UNKNOWN: () => ({ message: '没有找到这条违约记录', wayOn: '请刷新后再看。' }),
} satisfies Partial<RefusalTexts>;
