import type { ReturnVisitState } from '../../../types/returns/returnVisits';
import { sayDate } from '../say';

/** Return visits (R13): their states, and 预约回访日志 as a spreadsheet. */
export const returnVisitTexts = {
  states: {
    waiting: '待预约',
    booked: '已预约',
    came: '已复诊',
    notBooked: '到期未约',
    notCome: '约了未到',
    withdrawn: '已撤销',
  } satisfies Record<ReturnVisitState, string>,
  /** The words on a call-back slip for the follow-up office. */
  slip: {
    notBooked: (date: string, note?: string) =>
      `应于 ${sayDate(date)} 复诊，到期没有预约。${note ? `医生交代：${note}` : ''}`,
    notCome: (date: string, note?: string) =>
      `应于 ${sayDate(date)} 复诊，约了没有来。${note ? `医生交代：${note}` : ''}`,
    /** The patient had booked, and the hospital stopped the session. */
    stopped: (date: string, note?: string) =>
      `应于 ${sayDate(date)} 复诊，约好后遇医院停诊，没有再约。${note ? `医生交代：${note}` : ''}`,
  },
  log: {
    fileName: (doctor: string, from: string, until: string) =>
      `预约回访日志-${doctor}-${from}-${until}`,
    appointmentsSheet: '预约',
    returnsSheet: '应复诊',
    appointmentColumns: {
      date: '日期',
      time: '时段',
      number: '号',
      name: '姓名',
      document: '证件号码',
      phone: '电话',
      visit: '初复诊',
      channel: '来源',
      status: '状态',
      cancelledBy: '取消方',
      returnDate: '定的复诊日期',
      returnState: '复诊情况',
      note: '交代',
    },
    returnColumns: {
      date: '复诊日期',
      name: '姓名',
      visitDate: '上次就诊',
      state: '情况',
      bookedDate: '约在哪天',
      note: '交代',
    },
    cancelledBy: { patient: '患者', hospital: '医院', desk: '导诊台' },
  },
};
