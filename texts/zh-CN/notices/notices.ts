import type { Moment } from '../../../types/moment';
import type { Duty } from '../../../types/notices/facts';
import { runningNames } from '../running/names';
import { sayDateWithYear, sayFullDate, sayShortDate, sayTime } from '../say';

/**
 * The fields of the hospital's messages, each with at most twenty characters; words for a state
 * have at most five.
 */
export const noticeTexts = {
  /** A patient whose name cannot be written into a message, or who has none there. */
  someone: '就诊人',
  /** In place of an empty value; the page shows it. */
  seeDetails: '详情请点开查看',
  /** A date in the form that WeChat's own examples have. */
  date: sayDateWithYear,
  words: {
    stopped: '医生停诊',
    substituted: '更换医生',
    timeChanged: '时间调整',
    roomChanged: '诊室调整',
    reopened: '恢复出诊',
    cancelled: '预约已取消',
    noShow: '未到诊',
    barred: '暂停预约',
    caseAnswered: '已答复',
    heldByAnother: '有人添加',
    gaveWay: '已被移出',
  },
  booked: (number: number, room: string): string => `${number}号，${room}`,
  placeGiven: (number: number, room: string): string => `候补成功，${number}号，${room}`,
  moved: (number: number, room: string): string => `改约成功，${number}号，${room}`,
  reminder: (number: number, reportBy: Moment): string =>
    `${number}号，${sayTime(reportBy)}前到导诊台报到`,
  reminderFree: (number: number, freeUntil: Moment): string =>
    `${number}号，来不了请${sayTime(freeUntil)}前退号`,
  cancelled: { patient: '您已取消，需要时可重新预约', desk: '医院已帮您取消，可重新预约' },
  stopped: '不记违约，点开可改约其他时间',
  /** The first of these that fits is used. */
  substituted: (doctor: string): string[] => [
    `改由${doctor}医生看诊，取消不记违约`,
    '已换医生看诊，取消不记违约',
  ],
  timeChanged: (date: string, start: string): string =>
    `改为${sayShortDate(date)} ${start}，可免费取消`,
  roomChanged: (room: string): string => `诊室改在${room}`,
  reopened: (number: number): string => `预约照常，仍是${number}号`,
  soon: { number: (number: number): string => `${number}号`, note: '快到您了，请到诊室门口等' },
  visitMissed: (date: string, start: string, department: string): string =>
    `${sayShortDate(date)} ${start} ${department}`,
  strikes: (counting: number, of: number): string =>
    counting < of ? `满${of}次将暂停预约` : `已满${of}次，暂停预约`,
  barredFor: '多次违约',
  barredUntil: (until: Moment): string => `${sayFullDate(until)}前不能预约`,
  returnVisit: { first: '医生请您复诊，点开选时间', last: '今天是预约的最后一天' },
  survey: '点开评价这次就诊，一分钟',
  wardSurvey: '点开评价这次住院，一分钟',
  wardOf: (department: string) => `${department} 住院`,
  caseAnswered: '点开查看医院的答复',
  care: '点开查看，有疑问可以反馈',
  call: {
    note: '不会让您转账，也不要验证码',
    at: (hour: number): string => `约${hour}点打来，不会让您转账`,
    home: '上门随访，请先看工作证件',
  },
  heldByAnother: '不认识对方？点开可移除',
  bookedByAnother: '另一位微信用户为其预约',
  gaveWay: '名额已满，请重新添加并确认',
  bookedByHospital: (number: number, room: string): string => `医院已约好，${number}号，${room}`,
  list: { own: '您今天的预约名单', all: '全院预约名单' },
  dayList: '点开查看就诊顺序',
  duty: {
    words: {
      worry: '患者咨询',
      worryOverdue: '咨询逾期',
      caseAssigned: '意见待办',
      caseOverdue: '意见逾期',
      praised: '患者表扬',
      importDone: '导入完成',
    } satisfies Record<Duty, string>,
    notes: {
      worry: '患者有病情疑问，请点开答复',
      worryOverdue: '还没有医生答复，请点开督促',
      caseAssigned: '请点开看内容和期限',
      caseOverdue: '已过期限，请点开尽快办理',
      praised: '有患者表扬您，点开看看',
      importDone: '随访都已排好，点开就能打',
    } satisfies Record<Duty, string>,
  },
  stalled: { what: runningNames, note: '点开看影响和怎么办' },
};
