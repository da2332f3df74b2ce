import { dateOf } from '../../../domain/time/time';
import type { Sums } from '../../../types/figures/figures';
import { sayDateWithYear, sayMoment, sayMonth, sayShortDate } from '../say';

export const figures = {
  title: '指标统计',
  note: '随访率、满意度、预约',
  sayMonth,
  month: '月份',
  span: '时段',
  earlier: '上个月',
  later: '下个月',
  spans: { 1: '单月', 3: '近3个月', 6: '近6个月', 12: '近12个月' } as Record<number, string>,
  range: (from: string, to: string) =>
    from === to ? sayMonth(from) : `${sayMonth(from)}至${sayMonth(to)}`,
  department: '科室',
  topic: '看哪方面',
  topics: { followUp: '随访', opinion: '满意度', clinic: '门诊', appraisal: '考核' },
  callers: '谁打了多少',
  callersOf: (department: string) => `${department}：谁打了多少`,
  callersEmpty: '这段时间没有人登记过随访。',
  callersAll: '合计',
  callerTries: (tries: number, reached: number) => `${tries} 次，通 ${reached}`,
  callerRates: (reached: string, inTime: string, days: number) =>
    `接通 ${reached} · 按期 ${inTime} · ${days} 天`,
  countedAt: (at: number, today: string) => `统计到 ${sayMoment(at, today)}`,
  counting: '有新的记录正在统计，几分钟后刷新即可看到。',
  emptyOf: (range: string) => `${range}还没有数字`,
  toMonth: (month: string) => `看${month}`,
  beside: '和以前比',
  before: '上月',
  beforeMany: '前一段',
  yearBefore: '去年同期',
  now: '这次',
  besideNote: (before: string, yearBefore: string) => `上期：${before}；去年同期：${yearBefore}。`,
  placed: (place: number | undefined, department: string) =>
    place === undefined ? department : `${place}. ${department}`,
  orderNote: '点表头的项目，按它从高到低排。',
  emptyNote: '有预约、出院或随访后，几分钟内会自动统计；以前的月份可以补录。',
  scopedNote: '只统计您负责的科室。',
  ofCount: (part: string, whole: string) => `${part} / ${whole}`,
  ratio: (name: string, rate: string) => `${name} ${rate}`,
  courseTitle: (name: string, months: number) => `${name}：近 ${months} 个月`,
  courseWords: (name: string, lines: string[]) => `${name}走势图。${lines.join('，')}。`,
  courseEnds: (from: string, first: string, to: string, last: string) =>
    `${from} ${first}，${to} ${last}`,
  courseSpread: (low: string, lowAt: string, high: string, highAt: string) =>
    `最低 ${low}（${lowAt}），最高 ${high}（${highAt}）`,
  courseLine: (month: string, value: string) => `${month} ${value}`,
  courseTable: '每个月的数字',
  barsTitles: {
    failed: '没有联系上的原因',
    declined: '这次不愿随访的原因',
    neverCall: '以后都不愿随访的原因',
    missed: '没有来看病的原因',
    case: '投诉分类',
    suggestion: '建议分类',
  },
  aspectCounts: (satisfied: number, basic: number, dissatisfied: number) =>
    `满意 ${satisfied} · 基本满意 ${basic} · 不满意 ${dissatisfied}`,
  aspectsEmpty: '还没有人评价',
  barsWords: (title: string, lines: string[]) => `${title}条形图。${lines.join('，')}。`,
  barsLine: (name: string, count: number | string) => `${name} ${count}`,
  byDepartment: '各科室',
  departmentBars: (figure: string) => `各科室${figure}`,
  byDepartmentNote: '左右滑动看其他列；点科室名只看这个科。',
  whole: '看全院',
  drillNote: '点有箭头的数字看明细。',
  drillOneMonth: '选“单月”可以点开数字看明细。',
  take: '导出表格',
  taking: '正在导出…',
  saved: (name: string) => `已保存：${name}`,
  drillLook: '看记录',
  history: '补录以前的月份',
};

/** 每月小结 */
export const summary = {
  title: '每月小结',
  entryNote: '数字、意见最多的、办理和事例',
  sayMonth,
  /** `26年11月`: short enough for three side by side on a phone. */
  sayShortMonth: (month: string) => sayMonth(month).slice(2),
  titleOf: (month: string) => `${sayMonth(month)}随访与意见小结`,
  fileName: (month: string) => `随访与意见小结-${month}`,
  printed: (now: number) => `${sayDateWithYear(dateOf(now))}制`,
  counted: (at: number) => `数字统计到 ${sayMoment(at)}`,
  between: ' · ',
  item: '项目',
  numbers: '数字',
  departments: '各科室随访率',
  first: (said: string[]) => `在前：${said.join('、')}`,
  last: (said: string[]) => `在后：${said.join('、')}`,
  noOrder: '只有一个科室有数字，不排名次。',
  scopedTo: (departments: readonly string[]) =>
    departments.length ? `只含${departments.join('、')}` : '只含您负责的科室',
  most: '意见最多的',
  noComplaints: '这个月没有意见和投诉。',
  complaints: (kinds: { kind: string; count: number; before: number | undefined }[]) =>
    `${kinds
      .map(({ kind, count, before }) =>
        before === undefined ? `${kind} ${count} 件` : `${kind} ${count} 件（上月 ${before} 件）`,
      )
      .join('、')}。`,
  done: '办理情况',
  handled: (of: Sums) =>
    of.cases || of.improvements
      ? `意见 ${of.cases ?? 0} 件，按期答复 ${of.casesInTime ?? 0} 件，办结 ${of.casesClosed ?? 0} 件；整改建议 ${of.improvements ?? 0} 件，办结 ${of.improvementsClosed ?? 0} 件。`
      : '没有要办的意见。',
  cases: '值得一说的事例',
  caseLine: (department: string, kind: string, text: string) => `${department}（${kind}）：${text}`,
  note: '办公室的话',
  notePlaceholder: '下个月要抓什么，不写就不印',
  casesNote: (most: number) => `最多选 ${most} 件。请用自己的话写，不写患者和同事的姓名。`,
  noCases: '还没有选事例',
  choosing: '这个月的意见',
  noneToChoose: '这个月没有意见可选',
  take: '选这件',
  drop: '不选了',
  text: '怎么说',
  save: '保存小结',
  saving: '正在保存…',
  saved: '小结已保存',
  print: '打印',
  docx: '文档 DOCX',
  xlsx: '表格 XLSX',
  taking: '正在导出…',
  emptyOf: (month: string) => `${sayMonth(month)}还没有数字`,
  emptyNote: '有预约、出院或随访后，几分钟内会自动统计。',
  change: '改小结',
};

export const records = {
  title: '指标明细',
  head: (month: string, name: string) => `${sayMonth(month)} · ${name}`,
  count: (count: number) => `统计时 ${count}`,
  empty: '没有可以看的明细',
  emptyNote: '补录的月份只有合计，没有明细；记录刚变动的，几分钟后会重新统计。',
  note: '姓名只显示一部分。查看明细会留在操作记录里。',
};

export const history = {
  title: '补录月份',
  what: '上传以前月份的出院随访数',
  whatNote:
    '一行一个月，只收本月以前的。再传一次相同的表不会变；数字改了会替换。系统自己统计过的月份不会被替换。',
  columns: '表格要有这些列（CSV 或 Excel）：',
  choose: '选择表格',
  chooseOther: '换一个表格',
  chosen: (name: string) => `已选：${name}`,
  noFile: '还没有选到表格',
  noFileWay: '请从聊天记录或电脑里选一个 CSV 或 xlsx 文件。',
  import: '补录',
  importing: '正在补录…',
  problems: (count: number) => `${count} 处要改`,
  done: (months: number, changed: number) =>
    changed === 0 ? `${months} 个月的数字和原来一样` : `补录了 ${months} 个月，更新 ${changed} 个`,
  look: '去看指标',
};

export const samples = {
  title: '抽样与抽查',
  note: '随机抽取、核实记录',
  tabs: { discharged: '出院抽样', spot: '记录抽查' },
  label: '哪一种抽查',
  how: {
    discharged: (percent: number, days: number) =>
      `从最近 ${days} 天出院的患者里随机抽 ${percent}%，抽到的自动排进今日随访，由随访中心回访。一天抽一次。`,
    spot: (percent: number, _days: number) =>
      `医务科、护理部、监察室每月各随机抽 ${percent}% 的随访记录，逐条核实是否真实。`,
  },
  draw: '现在抽取',
  drawing: '正在抽取…',
  drawFor: (office: string) => `${office}抽查`,
  month: '抽查哪个月的记录',
  office: '哪个科室抽查',
  empty: '还没有抽过',
  emptyNote: '点下面的按钮抽取第一次。',
  drawn: (drawn: number, population: number | undefined) =>
    population === undefined ? `本科室抽到 ${drawn} 人` : `${population} 人中抽 ${drawn} 人`,
  drawnRecords: (drawn: number, population: number | undefined) =>
    population === undefined ? `本科室抽到 ${drawn} 条` : `${population} 条中抽 ${drawn} 条`,
  checked: (checked: number, drawn: number) => `已核实 ${checked}/${drawn}`,
  rate: (rate: string) => `真实率 ${rate}`,
  days: (from: string, to: string) => `${sayShortDate(from)}至${sayShortDate(to)}出院`,
  records: (month: string) => `${sayMonth(month)}的随访记录`,
};

export const sample = {
  title: '抽查名单',
  drawnAt: (at: number, by: string) => `${sayMoment(at)} ${by}抽取`,
  seed: '随机种子',
  repeated: '用这个种子重抽，结果完全相同',
  notRepeated: '原来的记录有变动，重抽的结果不同了',
  figures: { drawn: '抽出', checked: '已核实', foundTrue: '属实', rate: '真实率' },
  found: '属实',
  notFound: '不属实',
  open: '未核实',
  check: '核实',
  checkAgain: '修改',
  checkTitle: (name: string) => `核实：${name}`,
  result: '核实结果',
  callsTitle: '抽到的患者，回访得怎样',
  planned: '已安排',
  reached: '联系上',
  toCall: (state: string) => `回访：${state}`,
  comparedTitle: '记录和患者说的对照',
  asked: '已问患者',
  agree: '一致',
  agreeRate: '一致率',
  recorded: '记录上',
  said: '患者说',
  recordSays: (outcome: string, satisfaction: string) => `记录：${outcome} · ${satisfaction}`,
  patientSays: (called: boolean, satisfaction: string) =>
    `患者说：${called ? '接到过电话' : '没有接到过电话'} · ${satisfaction}`,
  notAsked: '没有问满意度',
  askPatient: '问过患者的，请点患者怎么说',
  wasCalled: '接到过电话吗',
  called: '接到过电话',
  notCalled: '没有接到过',
  howContent: '当时满意吗',
  note: '说明（可不填）',
  notePlaceholder: '例如：与本人核实过',
  save: '保存',
  saving: '正在保存…',
  by: (by: string, at: number, note: string) => `${by} ${sayMoment(at)}${note && `：${note}`}`,
  onlyOpen: '只看未核实',
  all: '看全部',
  done: '都核实完了',
};
