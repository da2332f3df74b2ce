import { sayMonths } from '../say';

export const strikes = {
  title: '违约记录',
  who: '就诊人',
  /** The count covers a rolling window, so the text never says "this month" (R8). */
  count: (window: number) => `近${sayMonths(window)}违约`,
  outOf: (of: number) => `/ ${of}`,
  counted: (window: number, counting: number, of: number) =>
    `${sayMonths(window)}内违约 ${counting} 次，满 ${of} 次暂停预约`,
  marks: { struck: '违约', free: '没有' },
  window: (window: number) => `从现在往回数${sayMonths(window)}。`,
  none: '没有违约，可以正常预约。',
  some: (left: number, of: number, lasts: number) =>
    `再有 ${left} 次就满 ${of} 次，${lasts} 个月不能预约。`,
  barred: (until: string) => `${until} 前不能预约`,
  barredNote: (from: string) => `从${from} 起暂停预约。`,
  over: '到期后自动恢复，不用办理。',
  stays: (window: number) => `暂停预约不会因为过了${sayMonths(window)}而提前结束。`,
  openTitle: '仍然可以',
  open: ['当天到医院现场挂号看病。', '已经约好的号照常就诊。'],
  revokeTitle: '有特殊情况',
  revoke:
    '因病、急事没能来，或者记错了，可以请登记台撤销。请带证件和证明（如病历、车票），核实后马上重新计算。',
  where: '在哪里',
  phone: '电话',
  list: '每一次违约',
  empty: '没有违约记录',
  emptyNote: '没有来就诊，或过了免费取消时间才取消，会记在这里。医院停诊、换医生，都不算。',
  kinds: { noShow: '没有来就诊', lateCancellation: '过时取消' },
  states: {
    counts: '计入',
    past: '不再计入',
    spent: '已结清',
    revoked: '已撤销',
    others: '不计入',
  },
  at: '违约时间',
  visit: '就诊',
  visitOf: (date: string, department: string, doctor: string) =>
    `${date} ${department} ${doctor}医生`,
  revokedFor: '撤销',
  revokedOn: (when: string, reason: string) => `${when}，${reason}`,
  explain: {
    past: (window: number) => `过了${sayMonths(window)}，不再计入。`,
    spent: '这一次的暂停预约已经结束，不再计入。',
    others: '由未经您确认的微信预约，不算您的违约。',
  },
  noPatient: '还没有就诊人',
  noPatientNote: '添加看病的人以后，在这里看他的违约记录。',
  addPatient: '添加就诊人',
  rules: '看预约须知',
};
