import type { RefusalTexts } from '../refusal';
import { sayMoment } from '../say';

export const bookingRefusals = {
  UNPROVEN_PLACES: ({ max }) => ({
    message: `为未确认身份的就诊人，同一场门诊最多预约 ${max} 个号`,
    wayOn: '确认身份后可继续预约，或请对方用自己的微信预约。',
  }),
  BOOKING_NOT_OPEN: ({ opensAt }) => ({
    message: `还没有开始预约，${sayMoment(opensAt)} 开始`,
    wayOn: '到时再来，或看看其他日期。',
  }),
  BOOKING_CLOSED: ({ closedAt }) => ({
    message: `预约已于 ${sayMoment(closedAt)} 截止`,
    wayOn: '可以选其他日期，或当天到医院现场挂号。',
  }),
  SESSION_STOPPED: () => ({
    message: '医生这次停诊了',
    wayOn: '请选其他日期，或同科室的其他医生。',
  }),
  SESSION_FULL: () => ({ message: '这次门诊已约满', wayOn: '请看看其他日期或其他医生。' }),
  SLOT_FULL: ({ left }) => ({
    message: '这个时段刚刚约满',
    wayOn: `同一时间段的门诊还有 ${left} 个号，请换一个时段。`,
  }),
  LIMIT_DEPARTMENT_DAY: ({ max }) => ({
    message: `同一天同一科室最多预约 ${max} 个号，这位就诊人已经约了`,
    wayOn: '可以在“我的预约”里改约，或选其他日期。',
  }),
  LIMIT_DAY: ({ max }) => ({
    message: `同一天最多预约 ${max} 个号，这位就诊人已经约满`,
    wayOn: '请选其他日期。',
  }),
  LIMIT_TOTAL: ({ max }) => ({
    message: `最多同时有 ${max} 个待就诊的预约，这位就诊人已经约满`,
    wayOn: '就诊后，或取消不需要的预约后，就可以再约。',
  }),
  LIMIT_CHANGES: ({ max }) => ({
    message: `这位就诊人在这次门诊已经预约又退号 ${max} 次，不能再约`,
    wayOn: '请选其他门诊，或当天到医院现场挂号。',
  }),
  APPOINTMENT_UNKNOWN: () => ({ message: '没有找到这个预约', wayOn: '请在“我的预约”里查看。' }),
  APPOINTMENT_ARRIVED: () => ({
    message: '已经报到，不能再取消或改约',
    wayOn: '如有需要请到导诊台。',
  }),
  APPOINTMENT_OVER: () => ({
    message: '就诊时段已经开始，不能再取消或改约',
    wayOn: '如有需要请到导诊台。',
  }),
  CANCEL_COSTS_STRIKE: ({ freeUntil }) => ({
    message: `已过免费取消时间（${sayMoment(freeUntil)}），现在取消记违约一次`,
    wayOn: '确定不来，也请取消，把号留给别人。',
  }),
  MOVE_SAME_SLOT: () => ({ message: '就是现在的时段，不用改', wayOn: '请选另一个时段。' }),
  MOVE_TOO_LATE: ({ freeUntil }) => ({
    message: `改约须在 ${sayMoment(freeUntil)} 前，现在已经过了`,
    wayOn: '不能来的话请取消预约，再约其他日期。',
  }),
  STOP_TOO_LATE: ({ until }) => ({
    message: `停诊、替诊须在 ${sayMoment(until)} 前登记，现在已经过了`,
    wayOn: '请联系门诊办公室办理。',
  }),
  SESSION_OVER: () => ({ message: '这次门诊已经结束', wayOn: '不用再停诊或替诊。' }),
  SUBSTITUTE_BUSY: ({ doctor }) => ({
    message: `${doctor}这个时段自己有门诊`,
    wayOn: '请换一位医生替诊。',
  }),
  EXTRA_NOT_ALLOWED: () => ({ message: '您没有加号的权限', wayOn: '请联系门诊办公室。' }),
  EXTRA_NOT_NEEDED: ({ left }) => ({
    message: `这个时段还有 ${left} 个号，不用加号`,
    wayOn: '请直接预约。',
  }),
  WAITING_NOT_NEEDED: ({ left }) => ({
    message: `这次门诊还有 ${left} 个号，不用候补`,
    wayOn: '请直接预约。',
  }),
  WAITING_CLOSED: ({ closedAt }) => ({
    message: `候补已于 ${sayMoment(closedAt)} 截止`,
    wayOn: '可以选其他日期，或当天到医院现场挂号。',
  }),
  WAITING_BY_ANOTHER: () => ({
    message: '已经有人为这位就诊人候补了这次门诊',
    wayOn: '不用再候补。请和家人核对，或看看其他日期。',
  }),
  WAITING_FULL: ({ max }) => ({
    message: `候补人数已满 ${max} 人`,
    wayOn: '请看看其他日期或其他医生。',
  }),
} satisfies Partial<RefusalTexts>;
