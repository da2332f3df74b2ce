/** Obstacles to a booking, shown before the user chooses (R4, R8), and present bookings. */
export const foreseen = {
  barred: (name: string, until: string) => `${name}因多次违约，${until} 前不能预约`,
  barredNote: '仍可以当天到医院现场挂号；如有特殊情况，请到登记台说明。',
  departmentDay: (name: string, day: string, max: number) =>
    `${name}${day}已经约了这个科，一天一个科最多 ${max} 个号`,
  departmentDayNote: '可以选别的日期，或在“我的预约”里改约。',
  day: (name: string, day: string, max: number) => `${name}${day}已经约满，一天最多 ${max} 个号`,
  dayNote: '请选别的日期。',
  total: (name: string, max: number) => `${name}已有 ${max} 个待就诊的预约，不能再约`,
  totalNote: '看过以后，或取消不需要的预约以后，就可以再约。',
  toAppointments: '看我的预约',
  booked: (name: string, what: string) => `${name}已经约了这个科：${what}`,
};
