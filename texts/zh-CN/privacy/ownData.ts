import { dateOf, type LocalDate, type Moment } from '../../../domain/time/time';
import { sayDateWithYear } from '../say';
import { dataKindTexts } from './dataKinds';

/**
 * The file with which a person gets a copy of the data that the hospital stores about them (R25).
 */
export const ownDataTexts = {
  /** The code of the language in HTML. */
  language: 'zh-CN',
  title: (name: string) => `${name}在医院的信息`,
  fileName: (now: Moment) => `我的信息-${dateOf(now)}`,
  made: (date: LocalDate) => `${sayDateWithYear(date)}从预约系统取出。证件号码只写头尾几位。`,
  nothing: '没有记录。',
  titles: dataKindTexts,
  fields: {
    name: '姓名',
    document: '证件',
    phone: '您留的电话',
    date: '日期',
    department: '科室',
    doctor: '医生',
    what: '事项',
    state: '状态',
    purpose: '预约时写的看病原因',
    diagnosis: '诊断',
    calls: '通话',
    text: '内容',
    answers: '医院答复',
  },
  strikes: { noShow: '预约后没有来', lateCancellation: '取消太晚' },
  revoked: '已撤销',
  counted: '已记录',
  yesNo: (yes: boolean): string => (yes ? '是' : '否'),
};
