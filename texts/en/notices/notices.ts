import type { noticeTexts as zh } from '../../zh-CN/notices/notices';
import { sayFullDate, sayShortDate, sayTime } from '../say';

/**
 * The fields of the hospital's messages to patients, each with at most twenty characters including
 * its numbers. Messages to staff are not here. A field of the type `phrase` accepts only one to
 * five Chinese characters, so `words` are Chinese, and the message's note says the same in English.
 */
export const noticeTexts: Omit<typeof zh, 'list' | 'dayList' | 'duty' | 'stalled'> = {
  someone: 'Patient',
  seeDetails: 'Tap for details',
  // WeChat accepts a date in figures or in Chinese, never with the name of a month.
  date: date => date,
  // chinese: WeChat's phrases
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
  booked: (number, room) => `No.${number}, ${room}`,
  placeGiven: (number, room) => `Booked No.${number} ${room}`,
  moved: (number, room) => `Moved: No.${number} ${room}`,
  reminder: (number, reportBy) => `No.${number} come by ${sayTime(reportBy)}`,
  // The number does not fit; the page shows it.
  reminderFree: (_number, freeUntil) => `Cancel free by ${sayTime(freeUntil)}`,
  cancelled: { patient: 'You cancelled it', desk: 'Hospital cancelled' },
  stopped: 'Cancelled: rebook',
  substituted: doctor => [`Now with Dr ${doctor}`, 'Another doctor, tap'],
  timeChanged: (date, start) => `Now ${sayShortDate(date)} ${start}`,
  roomChanged: room => `New room: ${room}`,
  reopened: number => `Open again, No.${number}`,
  soon: { number: number => `No.${number}`, note: 'Wait by the room now' },
  visitMissed: (date, _start, department) => `Missed ${sayShortDate(date)} ${department}`,
  strikes: (counting, of) => (counting < of ? `At ${of} booking pauses` : `${of} no-shows: paused`),
  barredFor: 'Paused for no-shows',
  barredUntil: until => `Until ${sayFullDate(until)}`,
  returnVisit: { first: 'Tap to choose a time', last: 'Last day to book' },
  survey: 'Tap to review, 1 min',
  wardSurvey: 'Tap to review, 1 min',
  wardOf: department => `${department} ward`,
  caseAnswered: 'Tap for the answer',
  care: 'Tap to read and ask',
  call: {
    note: 'No payment, no codes',
    at: hour => `About ${hour}:00, no fees`,
    home: 'Home visit: check ID',
  },
  heldByAnother: 'Added by a stranger?',
  bookedByAnother: 'Another user booked',
  gaveWay: 'Add and verify again',
  bookedByHospital: (number, room) => `Booked: No.${number} ${room}`,
};
