export const department = {
  title: '选择医生',
  place: (place: string) => `就诊地点 ${place}`,
  anyDay: '不限日期',
  none: '近几天没有可以预约的门诊',
  noneOnDay: '这一天没有医生出诊',
  noneOnDayNote: '请选别的日期。',
  showAnyDay: '看全部日期',
  empty: '这个科室近期没有门诊',
  emptyNote: '请过些时候再来看，或者看看其他科室。',
  otherDepartments: '看其他科室',
  /** `shown`: the day and its state, as the button shows them. */
  openDay: (doctor: string, shown: string) => `${shown}，看${doctor}的时段`,
  dayLeft: (day: string, left: number) => `${day} 余 ${left}`,
  dayState: (day: string, state: string) => `${day} ${state}`,
};
