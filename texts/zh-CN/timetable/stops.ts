export const stops = {
  title: '停诊和替诊',
  lead: '医院登记后马上显示。',
  empty: '近期没有停诊和替诊',
  emptyNote: '医生都按安排出诊。',
  stopped: '停诊',
  substituted: '替诊',
  session: (day: string, period: string) => `${day} ${period}`,
  of: (department: string, doctor: string, title: string) => `${department} · ${doctor} ${title}`,
  instead: (doctor: string, title: string) => `由 ${doctor} ${title} 替诊`,
  note: '已经约了这些门诊的，“我的预约”里写着怎么办，不记违约。',
  book: '去预约挂号',
};
