import type { Doubt } from '../../../domain/hospital/fits';
import { sayMonths } from '../say';

export const confirm = {
  title: '确认预约',
  when: '就诊时间',
  doctor: '医生',
  who: '给谁看病',
  addPatient: '添加就诊人',
  noPatient: '还没有就诊人',
  noPatientNote: '医院实名预约，先添加看病的人，再回来确认。',
  purpose: '这次想看什么（可以不写）',
  purposeHint: '例如：咳嗽两周，晚上厉害',
  purposeNote: '只有看诊的医生看得到。急病不要等预约，请马上看急诊。',
  visit: '第几次看这个病',
  visitFirst: '初诊',
  visitFirstNote: '第一次来看',
  visitReturn: '复诊',
  visitReturnNote: '以前看过，再来看',
  rules: '预约须知',
  /** Follows `请于周三 10:00 前到导诊台报到`. */
  orVoid: '，过时号就作废。',
  bring: '带好就诊人的证件，导诊台要核对。',
  freeUntil: (when: string) => `${when} 前可以免费取消或改约。`,
  strike: (strikes: number, windowMonths: number, months: number) =>
    `之后才取消，或者没有来，记违约一次；${sayMonths(windowMonths)}内满 ${strikes} 次，${months} 个月不能预约。`,
  closesAt: (when: string) => `这次门诊的预约 ${when} 截止。`,
  /** The button names the person, so that nobody books for the wrong one by mistake. */
  submitFor: (name?: string) => (name ? `给${name}预约` : '确认预约'),
  submitting: '正在预约…',
  /** The department usually sees other patients: a question, never a refusal. */
  doubts: {
    sex: (name: string, department: string) =>
      `${department}一般不看${name}这样的患者，请看看科室选对没有`,
    young: (name: string, department: string) => `${name}年纪还小，${department}一般看年长的患者`,
    old: (name: string, department: string) => `${department}一般看孩子，${name}已经成年`,
  } satisfies Record<Doubt, (name: string, department: string) => string>,
  doubtWay: '确实要看这个科的，可以照常预约。',
  doubtAsk: { title: '科室选对了吗？', yes: '照常预约', no: '再看看' },
  moveSubmit: '确认改约',
  moveSubmitting: '正在改约…',
  from: '原来',
  to: '改到',
  gone: '这个时段没有了',
  goneNote: '请返回，重新选一个时段。',
  full: '这个时段刚刚约满',
  fullNote: '请返回，换一个时段。',
  allFull: '这次门诊刚刚约满',
  allFullNote: '可以候补，有人退号就自动约上；或者换一个时段。',
  stopped: '医生这次停诊了',
  stoppedNote: '请返回，选别的日期，或同科室的其他医生。',
};
