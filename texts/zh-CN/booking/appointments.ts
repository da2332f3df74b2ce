export const appointments = {
  title: '我的预约',
  coming: '待就诊',
  past: '以前的',
  empty: '没有待就诊的预约',
  emptyNote: '要看病的话，先选科室和医生。',
  emptyPast: '还没有以前的预约',
  emptyPastNote: '看过的、取消的预约都会在这里。',
  book: '预约挂号',
  open: '查看详情',
  stoppedNote: '医院停诊，已取消，不记违约。',
  stoppedOf: (patient: string, what: string) => `${patient}：${what}`,
  rebook: '改约其他时间',
  freeSubstituted: (doctor: string, when: string) =>
    `由${doctor}医生替诊，${when} 前可以免费取消或改约。`,
  showCode: '出示预约码',
};
