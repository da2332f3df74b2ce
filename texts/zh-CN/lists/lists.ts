import { sayDate, sayMoment } from '../say';

/** The day's lists on paper and as a spreadsheet (R10). */
export const listTexts = {
  fileName: (date: string) => `就诊名单-${date}`,
  sheet: (date: string) => `就诊名单 ${date}`,
  title: (date: string) => `就诊名单　${sayDate(date)}`,
  printed: (moment: number) => `${sayMoment(moment)} 打印`,
  order: '先后次序：转诊优先，其次按预约时段和号序，最后是现场号和迟到者。',
  stopped: '停诊',
  insteadOf: (doctor: string) => `替 ${doctor}`,
  nobody: '没有预约',
  count: (count: number) => `${count} 人`,
  empty: '这一天没有门诊。',
  columns: {
    order: '次序',
    number: '号',
    time: '时段',
    name: '姓名',
    document: '证件号码',
    phone: '电话',
    visit: '初复诊',
    channel: '来源',
    status: '状态',
  },
  sheetColumns: {
    department: '科室',
    doctor: '医生',
    title: '职称',
    clinicType: '门诊类型',
    period: '午别',
    room: '诊室',
  },
};
