import { weekdaysInWords } from '../say';
import { changeKindTexts, stepTexts, toldTexts } from './changes';

/**
 * The preview of a change of the timetable, and the message that it was made; on every page that
 * changes the timetable.
 */
export const change = {
  kinds: changeKindTexts,
  does: stepTexts,
  told: toldTexts,
  title: '会有什么影响',
  nothing: '和现在一样，没有要改的。',
  onlyAbout: '门诊都照旧，只改患者看到的介绍。',
  added: '次门诊新增或恢复',
  changed: '次门诊改动',
  withdrawn: '次门诊停诊或撤下',
  bookings: '位预约的患者受影响',
  unreachable: '位收不到通知，要打电话',
  waiting: '位候补的患者不再等',
  departments: '按科室',
  department: (added: number, changed: number, withdrawn: number) =>
    [
      added ? `新增 ${added}` : '',
      changed ? `改动 ${changed}` : '',
      withdrawn ? `减少 ${withdrawn}` : '',
    ]
      .filter(Boolean)
      .join('，'),
  sessions: '每次门诊',
  showMore: (count: number) => `看其余 ${count} 次`,
  more: (count: number) => `还有 ${count} 次没有列出`,
  patients: (bookings: number, unreachable: number) =>
    `${bookings} 位患者${unreachable ? `，${unreachable} 位要打电话` : ''}`,
  becomes: (before: string, after: string) => `${before} → ${after}`,
  places: (count: number) => `${count} 个号`,
  fee: (yuan: string) => `挂号费 ${yuan} 元`,
  noFee: '不写挂号费',
  times: (start: string, end: string) => `${start}–${end}`,
  clashes: (count: number) => `${count} 处时间撞在一起`,
  clashesNote: '同一位医生或同一间诊室，同一时间有两次门诊。诊室可以合用的，不用管。',
  clashOf: {
    doctor: (when: string, doctor: string, one: string, other: string) =>
      `${when} ${doctor}：${one}、${other}都有门诊`,
    room: (when: string, room: string, one: string, other: string) =>
      `${when} ${room}：${one}、${other}都在`,
  },
  moreClashes: (count: number) => `还有 ${count} 处没有列出`,
  kept: (count: number) => `${count} 次门诊已有人预约，留着不动`,
  keptNote: '要停、要换，请点开一次一次办。',
  keptBookings: (count: number) => `${count} 个预约`,
  doctors: '患者看到的介绍',
  about: { specialities: '擅长', profile: '简介', picture: '照片', fee: '挂号费' },
  aboutNow: (name: string, before: string, after: string) =>
    before ? `${name}：${before} → ${after || '不显示'}` : `${name}：${after}`,
  picture: { new: '照片：换成新的', gone: '照片：不再显示' },
  moreDoctors: (count: number) => `还有 ${count} 位医生没有列出`,
  byHand: (count: number) => `${count} 位医生的介绍或挂号费是手写的，不按这个文件改`,
  byHandNote: '患者看到的还是手写的。要按排班表，请点开医生改。',
  byHandFields: (fields: string) => `手写的：${fields}`,
  awayUntil: (date: string) => `以后排出来的门诊也停，到 ${date} 为止。`,
  mustType: (count: number) => `会少掉 ${count} 次门诊`,
  mustTypeNote: '比平时一次减少的多。确实要这样，请在下面输入这个数。',
  type: '减少几次',
  typeWrong: (count: number) => `请输入 ${count}`,
  why: '为什么？',
  reasonsDoctor: ['更新介绍', '更换照片', '调整挂号费'],
  reasons: ['医生生病', '外出开会', '诊室维修', '排班调整'],
  apply: '照这样改',
  applying: '正在改…',
  back: '不改了',
  backToChoose: '返回重新选',
  outdated: '刚才有了新的预约或改动',
  outdatedNote: '什么都还没有改。下面是新的影响，请再看一遍。',
  done: '已经改好',
  doneNone: '没有患者受影响，不用通知。',
  doneTold: (count: number) => `${count} 位患者会知道；打开小程序也看得到。`,
  toCall: (count: number) => `${count} 位患者收不到通知，已在电话清单里。`,
  toCalls: '去打电话',
  toChanges: '改动记录，可撤回',
  toTimetable: '看门诊安排',
  skip: (good: number) => `跳过这些行，看其余 ${good} 行的影响`,
};

/** The week at a glance. */
export const timetable = {
  title: '门诊安排',
  entry: '门诊安排',
  entryNote: '一周安排，加开、调整、外出',
  department: '科室',
  doctor: '医生',
  before: '上周',
  after: '下周',
  week: (from: string, until: string) => `${from} – ${until}`,
  closed: (reason: string) => (reason ? `休息：${reason}` : '休息'),
  none: '没有门诊',
  booked: (booked: number, capacity: number) => `约 ${booked}/${capacity}`,
  waiting: (count: number) => `候补 ${count}`,
  kept: (count: number) => `给窗口留 ${count} 个`,
  returning: (count: number) => `刚退 ${count} 个，稍后放出`,
  byHand: '当天单独定的',
  plan: '加开、外出、新医生',
  changes: '改动记录',
  empty: '还没有排班',
  emptyNote: '请先导入排班，或加一个每周门诊。',
};

/** The valid values of a change's field, shown next to it if the value is invalid. */
export const unfitField = {
  within: (min: number, max: number) => `请填 ${min} 至 ${max} 的整数`,
  doctor: '请选医生',
  date: '请选日期',
  until: '请选日期，不早于开始那天，也不早于今天',
  period: '请选时段',
  room: '请填诊室',
  toRoom: '请填诊室',
  fee: '请填 0 至 10000 的数，不收费填 0',
  doctorId: '请填工号，只能用字母、数字和短横，最多 20 位',
  doctorName: '请填医生姓名，至少两个字',
  title: '请填职称',
  department: '请填科室',
  picture: '地址要以 https:// 开头，中间不能有空格',
};

/** The change of one session. */
export const sessionChange = {
  title: '调整门诊',
  what: '要怎么改？',
  notes: {
    session: '诊室、时间、号数、类型、挂号费',
    substitute: '时间、诊室、序号不变，换一位医生看',
    stop: '预约全部取消，不记违约，患者可以一步改约',
  },
  kinds: {
    session: '调整',
    substitute: '换医生',
    stop: '停诊',
    reopen: '恢复出诊',
  },
  scope: '改多久？',
  once: '只改这一天',
  always: '从现在起，每周都改',
  room: '诊室',
  roomExample: '照诊室门口的牌子写',
  start: '开始时间',
  slotMinutes: '每段几分钟',
  slots: '分几段',
  places: '每段几个号',
  fee: '挂号费（元，可不填）',
  feeExample: '例如：50',
  clinicType: '门诊类型',
  who: '换成哪位？',
  noSubstitutes: '同科室这个时段没有空闲的医生。',
  endWeekly: '以后不再出这个门诊',
  endWeeklyNote: '每周的这个时段都撤下；已有人预约的留着，请再停诊。',
  preview: '看影响',
  chooseFirst: '请先选要怎么改',
  whoMissing: '请选换成哪位医生',
  tooLong: '当天排不下，请改开始时间、每段几分钟或分几段',
  fix: '有几处不对，请看红字',
  stoppedNow: '这次门诊已经停诊',
  stoppedNote: '恢复以后，没有另约的患者预约照旧，序号不变。',
};

/** Plans that concern more than one session. */
export const plan = {
  title: '安排门诊',
  what: '要做什么？',
  kinds: {
    extra: '加开一次门诊',
    away: '医生外出',
    room: '诊室停用',
    weekly: '每周门诊、新医生',
    copyWeek: '照抄一周',
    closing: '全院停诊一天',
  },
  notes: {
    extra: '周日、晚上也可以',
    away: '几天到几天，以后排出来的也停',
    room: '漏水、维修：这几天已排的门诊都换到另一个诊室',
    weekly: '新来的医生、新开的科室也在这里加',
    copyWeek: '把一周的门诊抄到另一周，已有的不动',
    closing: '有人预约的停诊并通知，其余撤下',
  },
  doctor: '医生',
  choose: '请选择',
  date: '日期',
  from: '从哪天',
  until: '到哪天',
  roomClosed: '哪个诊室不能用',
  toRoom: '换到哪个诊室',
  roomExample: '例如：1楼01诊室',
  period: '时段',
  weekday: '星期',
  weekdays: [...weekdaysInWords],
  begins: '几点开始（可不选）',
  ends: '几点结束（可不选）',
  wholePeriod: '不选就是整个时段',
  doctorId: '工号',
  doctorIdExample: '例如：D078',
  doctorName: '医生姓名',
  doctorNameExample: '例如：李明',
  doctorTitle: '职称',
  doctorTitleExample: '例如：主治医师',
  department: '科室',
  departmentExample: '例如：营养科',
  departmentHint: '写新的名字，就是新开一个科室',
  specialities: '擅长什么（可不填，患者能按这些字搜到）',
  profile: '医生简介（可不填）',
  picture: '照片地址（可不填）',
  pictureHint: '以 https:// 开头',
  copyFrom: '抄哪一周（选其中一天）',
  copyTo: '抄到哪一周（选其中一天）',
  whose: '抄哪个科室的',
  all: '全院',
  preview: '看影响',
  fix: '有几处要填，请看红字',
};

/** The list of changes, and undoing one. */
export const changes = {
  title: '改动记录',
  empty: '还没有改动',
  emptyNote: '停诊、替诊、加开、导入排班以后，会列在这里，可以撤回。',
  line: (kind: string, what: string) => (what ? `${kind}：${what}` : kind),
  until: (from: string, until: string) => `${from} 至 ${until}`,
  by: (when: string, who: string) => (who ? `${when} ${who}` : when),
  counts: (added: number, changed: number, withdrawn: number, bookings: number) =>
    [
      added ? `新增 ${added} 次` : '',
      changed ? `改动 ${changed} 次` : '',
      withdrawn ? `减少 ${withdrawn} 次` : '',
      bookings ? `${bookings} 位患者` : '',
    ]
      .filter(Boolean)
      .join('，'),
  states: { applying: '还在改', applied: '已改好', putBack: '已撤回' },
  putBack: '撤回',
};

/** Earlier rosters. */
export const rosters = {
  title: '以前的排班',
  inForce: '现在用的',
  line: (departments: number, doctors: number) => `${departments} 个科室，${doctors} 位医生`,
  back: '换回这一版',
};
