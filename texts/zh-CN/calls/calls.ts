import type { CallOutcome, CallReason } from '../../../types/calls/calls';
import type { Moment } from '../../../types/moment';
import { sayDate, sayFullDate, sayTime } from '../say';

interface Visit {
  name: string;
  date: string;
  start: string;
  department: string;
  doctor: string;
  room: string;
  number: number;
  /** The end of the bar, if the patient is barred (R8). */
  barredUntil?: Moment;
}

/** The nurse first says where the call comes from. */
const hello = ({ name }: Visit): string => `${name}您好，我是医院导诊台的。`;

const visit = ({ date, start, department, doctor }: Visit): string =>
  `${sayDate(date)} ${start} ${department}${doctor}医生`;

const barredSay = (until: Moment): string =>
  `因为多次违约，${sayFullDate(until)} ${sayTime(until)} 前网上和电话不能预约。想看病，可以当天来医院挂现场号；有特殊情况可以申请撤销。`;

/** The desk's words on the phone, and the outcomes of a call. */
export const callTexts = {
  reasons: {
    noShow: '未到诊',
    stopped: '停诊',
    substituted: '替诊',
    timeChanged: '时间调整',
    roomChanged: '诊室调整',
    reopened: '恢复出诊',
    barred: '限制预约',
  } satisfies Record<CallReason, string>,
  say: {
    noShow: v => {
      const opening = `${hello(v)}您预约的 ${visit(v)} 的号没有按时报到，已经作废，并记违约一次。`;
      return v.barredUntil === undefined
        ? `${opening}您今天还想看，可以来医院排现场号，也可以现在帮您另约时间。要是有特殊情况，请告诉我，核实后可以撤销违约。`
        : `${opening}${barredSay(v.barredUntil)}`;
    },
    stopped: v =>
      `${hello(v)}您预约的 ${visit(v)} 停诊，预约已取消，不记违约。可以现在帮您改约其他时间或其他医生，您看哪天方便？`,
    substituted: v =>
      `${hello(v)}您预约的门诊改由${v.doctor}医生看诊，时间 ${sayDate(v.date)} ${v.start} 和诊室不变。不想看可以取消，就诊开始前都不记违约。`,
    timeChanged: v =>
      `${hello(v)}您预约的 ${v.department}${v.doctor}医生门诊改了时间，现在是 ${sayDate(v.date)} ${v.start}，还是 ${v.number} 号。不方便可以取消，就诊开始前都不记违约。`,
    roomChanged: v => `${hello(v)}您预约的 ${visit(v)} 的门诊，诊室改在${v.room}，时间和号都不变。`,
    reopened: v =>
      `${hello(v)}您预约的 ${visit(v)} 原来停诊，现在照常出诊，您还是 ${v.number} 号。不想看可以取消，就诊开始前都不记违约。`,
    barred: v =>
      v.barredUntil === undefined
        ? `${hello(v)}您的预约限制已经解除，可以照常预约。`
        : `${hello(v)}${barredSay(v.barredUntil)}`,
  } satisfies Record<CallReason, (v: Visit) => string>,
  outcomes: {
    told: '已告知',
    rebooked: '已改约',
    noAnswer: '无人接听',
    switchedOff: '关机或停机',
    wrongNumber: '号码不对',
    declined: '不愿接听',
    died: '患者已去世',
  } satisfies Record<CallOutcome, string>,
};
