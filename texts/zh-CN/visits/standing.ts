import type { RefusalTexts } from '../refusal';
import { sayDate, sayTime } from '../say';

/**
 * The states in which an action on an appointment is no longer possible. The desk's page shows
 * these refusals before anybody tries.
 */
export const standingRefusals = {
  APPOINTMENT_CANCELLED: () => ({ message: '这个预约已经取消', wayOn: '需要的话可以重新预约。' }),
  CHECK_IN_NOT_YET: ({ date }) => ({
    message: `这是 ${sayDate(date)} 的预约，今天不能报到`,
    wayOn: '请在就诊当天报到；想今天看，可以挂当天的现场号。',
  }),
  CHECK_IN_OVER: ({ reportBy }) => ({
    message: `已过报到时间（${sayTime(reportBy)}），预约作废`,
    wayOn: '可以登记现场号就诊；如有特殊情况，可申请撤销违约。',
  }),
  ALREADY_ARRIVED: ({ at }) => ({ message: `已在 ${sayTime(at)} 报到`, wayOn: '不用再报到。' }),
} satisfies Partial<RefusalTexts>;
