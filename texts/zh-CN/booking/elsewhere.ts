/**
 * Other ways to get a place: on other days, with other doctors, in other departments, or on the
 * same day.
 */
export const elsewhere = {
  title: '这些还有号',
  left: (type: string, left: number) => `${type} · 余 ${left}`,
  departments: '这些科也看类似的病',
  none: '这个科近几天没有空号了',
  noneNote: '可以候补，有人退号就自动约上；也可以看看其他科室。',
  allDepartments: '看其他科室',
  sameDay: '今天就要看',
  sameDayNote: '网上约的是明天以后的号。今天要看的，请打电话问，或直接到登记台挂现场号。',
  sameDayUrgent: '病情重、突然加重的，不要等，请马上到急诊，或拨打 120。',
};
