import type { JoinView, WrittenKind } from '../../../types/identity/join';
import { documentKindTexts } from '../people/identity';

const writtenTexts: Record<WrittenKind, string> = {
  appointments: '预约',
  strikes: '违约',
  calls: '电话清单',
  surveys: '满意度问卷',
  returnVisits: '复诊日期',
  cases: '意见',
  discharges: '出院记录',
  followUps: '随访',
  careItems: '健康关怀',
};

const stateTexts: Record<JoinView['state'], string> = {
  joining: '正在合并',
  joined: '已合并',
  parting: '正在分开',
  parted: '已分开',
};

/** The names of the two records, and the texts about them side by side. */
const sides = {
  clashOf: (when: string, department: string) => `${when} ${department}`,
  stays: '保留这一份',
  goes: '并入上面一份',
  document: '证件',
  birth: '出生日期',
  sex: '性别',
  sexes: { male: '男', female: '女' },
  phone: '电话',
  holders: '添加的微信',
  holdersOf: (all: number, proven: number) => `${all} 个，其中 ${proven} 个已确认`,
  coming: '待就诊',
  comingOf: (count: number) => (count ? `${count} 个预约` : '没有'),
  barred: (until: string) => `暂停预约，到 ${until}`,
  isDead: '已登记离世',
  documentOf: (kind: keyof typeof documentKindTexts, masked: string) =>
    `${documentKindTexts[kind]} ${masked}`,
};

export const join = {
  ...sides,
  title: '合并档案',
  lead: (name: string) => `${name}还有另一份档案？先找到它，再对照证件合并。`,
  label: '另一份档案：姓名、电话、证件号',
  start: '找到同一个人的另一份档案',
  startNote: '比如以前用护照登记过，或儿童以前用监护人的证件登记。',
  other: '换一份',
  swap: '改为保留另一份',
  what: '合并以后：预约、违约、候补、随访、意见都归到保留的一份；两种证件都能查到本人；两边已确认的微信都能看到，并会收到通知。',
  died: '其中一份已登记离世：合并以后，待就诊的预约会取消。请先确认是同一个人。',
  clash: (count: number) =>
    `两份档案有 ${count} 个预约在同一天同一科室，合并后都保留，可以取消一个：`,
  documentLabel: (kind: keyof typeof documentKindTexts) =>
    `保留的一份的证件号码（${documentKindTexts[kind]}，写全）`,
  documentNote: '请对照患者出示的证件填写。',
  yes: '合并',
  busy: '正在合并…',
  ask: {
    title: '合并这两份档案？',
    content: '请确认是同一个人。合并错了可以在“合并档案记录”里分开。',
    yes: '合并',
    no: '再看看',
  },
  done: '已合并',
  doneNote: '两三分钟后全部理好，不影响办理业务。',
  toPatient: '查看这位患者',
  toList: '合并档案记录',
};

export const joins = {
  title: '合并档案记录',
  empty: '还没有合并过档案',
  emptyNote: '在“查找就诊人”里打开患者，点“合并另一份档案”。',
  states: stateTexts,
  into: (name: string, document: string) => `并入 ${name} ${document}`,
  from: (name: string, document: string) => `${name} ${document}`,
  corrected: '更正儿童姓名',
  by: (when: string, by: string) => `${when} ${by}`,
  parted: (when: string) => `${when} 分开`,
};

export const joined = {
  ...sides,
  title: '一次合并',
  states: stateTexts,
  stays: '保留的一份',
  goes: '并入的一份',
  by: (when: string, by: string) => `${when} ${by} 合并`,
  since: '合并以后新增的，分开后留在保留的一份：',
  sinceOf: (kind: WrittenKind, count: number) => `${writtenTexts[kind]} ${count}`,
  sinceNote: '分开后请逐项核对，属于另一位的请取消或重新登记。',
  part: '分开这两份档案',
  parting: '正在分开…',
  ask: {
    title: '分开这两份档案？',
    content: '合并前各自的预约、违约、随访会还给各自的档案。',
    yes: '分开',
    no: '不分开',
  },
  partedNote: '已开始分开，两三分钟后全部理好。',
  notLast: '这份档案后来又并入了另一份，请先分开后来的那次。',
};
