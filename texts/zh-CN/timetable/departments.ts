export const departments = {
  title: '选择科室',
  search: '搜索科室',
  left: (left: number) => `余 ${left}`,
  none: '近期约满',
  earliest: (day: string) => `最早${day}`,
  nothingFound: (typed: string) => `没有叫“${typed}”的科室`,
  nothingFoundNote: '换个字试试，或者清除后从全部科室里找。',
  showAll: '看全部科室',
  empty: '还没有可预约的科室',
  emptyNote: '门诊安排还没有排出来，请过些时候再来看。',
};
