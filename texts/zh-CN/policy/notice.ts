import { sayDaysBefore, sayMonths, weekdaysInWords } from '../say';

export const notice = {
  title: '预约须知',
  open: {
    title: '什么时候开门诊',
    held: (name: string, start: string, end: string) => `${name} ${start}–${end}`,
    days: (from: number, to: number, held: readonly string[]) => {
      const [first, last] = [weekdaysInWords[from - 1], weekdaysInWords[to - 1]];
      return `${from === to ? first : `${first}至${last}`}：${held.join('，')}。`;
    },
    holidays: '法定节假日不开门诊，调休上班的周末按平日的时间开。',
  },
  when: {
    title: '什么时候可以约',
    opens: (ahead: number, at: string) => `门诊提前 ${ahead} 天放号，当天 ${at} 开始预约。`,
    closes: (before: number, at: string) => `就诊${sayDaysBefore(before)} ${at} 截止预约。`,
    after: '截止以后，可以当天到医院现场挂号。',
  },
  howMany: {
    title: '可以约几个号',
    account: (max: number) => `一个微信号最多添加 ${max} 位就诊人，都要实名。`,
    department: (max: number) => `同一位就诊人，同一天同一科室最多约 ${max} 个号。`,
    day: (max: number) => `同一天最多约 ${max} 个号。`,
    live: (max: number) => `待就诊的预约最多同时有 ${max} 个。`,
  },
  cancel: {
    title: '怎么取消和改约',
    free: (before: number, at: string) =>
      `就诊${sayDaysBefore(before)} ${at} 前，取消和改约都不记违约。`,
    late: '过了这个时间，到就诊时段开始前仍可以取消，但记违约一次。',
    how: '在“我的预约”里点开预约，就能取消或改约。',
  },
  arrive: {
    title: '就诊当天',
    desk: '请先到导诊台报到，带好就诊人的证件和预约码。',
    period: (name: string, by: string) => `${name}的号，${by} 前报到。`,
    slotEnd: '您的时段更晚的，在时段结束前报到就行。',
    late: '过了时间没有报到，号就作废，记违约一次。需要看病可以现场挂号。',
  },
  strikes: {
    title: '违约了会怎样',
    bar: (strikes: number, window: number, lasts: number) =>
      `${sayMonths(window)}内违约满 ${strikes} 次，从第 ${strikes} 次起 ${lasts} 个月不能预约。`,
    kept: '已经约好的号不受影响，现场挂号也不受影响。',
    what: '没有按时报到，或过了免费取消时间才取消，各记违约一次。',
    see: '每位就诊人记了几次，在“我的”里的“违约记录”看。',
    revoke: (place: string) => `因病等特殊情况来不了，可以到登记台（${place}）说明，核实后撤销。`,
    hospital: '医院停诊、换医生造成的，不算违约。',
  },
  waiting: {
    title: '约满了怎么办',
    join: '约满的门诊可以候补：有人退号，就按先后顺序自动约上。',
    closes: (before: number, at: string) =>
      `候补到就诊${sayDaysBefore(before)} ${at} 截止，截止后不再递补。`,
    most: (max: number) => `一次门诊最多 ${max} 人候补。`,
    leave: '候补排到第几位、怎么退出，都在“我的预约”里。',
  },
  stops: {
    title: '医生停诊、换医生',
    stopped: '停诊的号由医院取消，不记违约，可以在预约里一步改约。',
    substituted: '换了医生的号，就诊时段开始前都可以免费取消或改约。',
    see: '停诊、替诊一登记就在“停诊和替诊”里公布。',
  },
  help: {
    title: '还有不清楚的',
    desk: '请到导诊台问一问。',
    complaints: (office: string, place: string, phone: string) =>
      `有意见或投诉，请到${office}（${place}），或打电话 ${phone}。`,
  },
  book: '去预约挂号',
};
