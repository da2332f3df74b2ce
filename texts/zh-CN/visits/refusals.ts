import type { RefusalTexts } from '../refusal';
import { sayTime } from '../say';
import { standingRefusals } from './standing';

export const visitsRefusals = {
  ...standingRefusals,
  STILL_IN_TIME: ({ reportBy }) => ({
    message: `还没过报到时间（${sayTime(reportBy)}）`,
    wayOn: '直接报到就可以，不用另外登记。',
  }),
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
