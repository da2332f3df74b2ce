import type { DoorScope } from '../../../types/exchange/doorKeys';
import { doorScopeTexts } from './scopes';

const scopeNotes: Record<DoorScope, string> = {
  timetable: '门诊、号源、每周排班，都是公开的',
  bookings: '预约的时间、状态，不含姓名电话',
  people: '姓名、电话、遮住中间的证件号',
  roster: '先看影响再导入；撤下较多时须由办公室办理',
};

/** The pages for the keys of other systems. */
export const doorKeys = {
  title: '对接密钥',
  entry: '对接密钥',
  entryNote: '让医院的其他系统读取预约、导入排班',
  empty: '还没有对接密钥',
  emptyNote: '信息科要对接其他系统时，在这里建一个密钥，和接口说明一起交给工程师。',
  make: '新建密钥',
  name: '给哪个系统用',
  namePlaceholder: '例如：门诊叫号系统',
  scopes: '可以做什么（可多选）',
  scopeNames: doorScopeTexts,
  scopeNotes,
  scopesMissing: '请至少选一样',
  on: '已开',
  off: '未开',
  submit: '生成密钥',
  submitting: '正在生成…',
  madeTitle: (name: string) => `${name}的密钥`,
  keyId: '密钥编号',
  secret: '密文',
  secretNote: '密文只显示这一次。请现在复制，当面交给工程师，不要发到群里。',
  copy: '复制密文',
  copied: '已复制',
  done: '记好了',
  inForce: '在用',
  ended: '已停用',
  madeBy: (by: string, when: string) => `${by}建于 ${when}`,
  endedBy: (by: string, when: string) => `${by}停用于 ${when}`,
  lastUsed: (when: string) => `最近使用 ${when}`,
  neverUsed: '还没有用过',
  end: '停用',
  ending: '正在停用…',
  endAsk: {
    title: (name: string) => `停用“${name}”的密钥？`,
    content: '那个系统会马上读不到数据，停用后不能恢复，只能另建。',
    yes: '停用',
    no: '不停用',
  },
  endedNow: '已停用',
};
