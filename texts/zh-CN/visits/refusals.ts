import type { RefusalTexts } from '../refusal';
import { sayDate, sayTime } from '../say';

export const visitsRefusals = {
  CHECK_IN_NOT_YET: ({ date }) => ({
    message: `这是 ${sayDate(date)} 的预约，今天不能报到`,
    wayOn: '请在就诊当天报到；想今天看，可以挂当天的现场号。',
  }),
  CHECK_IN_OVER: ({ reportBy }) => ({
    message: `已过报到时间（${sayTime(reportBy)}），预约作废`,
    wayOn: '可以登记现场号就诊；如有特殊情况，可申请撤销违约。',
  }),
  STILL_IN_TIME: ({ reportBy }) => ({
    message: `还没过报到时间（${sayTime(reportBy)}）`,
    wayOn: '直接报到就可以，不用另外登记。',
  }),
  ALREADY_ARRIVED: ({ at }) => ({ message: `已在 ${sayTime(at)} 报到`, wayOn: '不用再报到。' }),
  WRONG_DESK: ({ place }) => ({
    message: '这个预约不在本导诊台报到',
    wayOn: `请患者到${place}报到。`,
  }),
  DOCUMENT_DIFFERS: () => ({
    message: '证件与预约的不一致',
    wayOn: '请核对是不是本人；确属本人的，请到登记台更正。',
  }),
  CODE_UNKNOWN: () => ({
    message: '没有找到这个预约码',
    wayOn: '请让患者重新打开预约，或按姓名、电话、证件后四位查找。',
  }),
  UNDO_TOO_LATE: () => ({ message: '只能在当天撤销报到', wayOn: '请联系门诊办公室。' }),
  NOT_ARRIVED: () => ({ message: '还没有报到', wayOn: '不用撤销。' }),
  LOG_RANGE: ({ days }) => ({
    message: `日志一次最多看 ${days} 天，且开始日期不能晚于结束日期`,
    wayOn: '请把日期范围改短些。',
  }),
} satisfies Partial<RefusalTexts>;
