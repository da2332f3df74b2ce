export const returns = {
  title: '我的复诊',
  entry: '我的复诊',
  entryNote: '医生定的日期，约了没有',
  past: '以前的',
  empty: '没有要复诊的',
  emptyNote: '看病时医生或导诊台定了复诊日期，会出现在这里，到时提醒您预约。',
  visitOn: (when: string) => `${when} 就诊时定的`,
  note: (note: string) => `医生交代：${note}`,
  opens: (when: string) => `${when} 开始预约`,
  open: (when: string) => `现在可以预约，${when} 截止`,
  closed: '预约已截止。当天可以到医院现场挂号。',
  booked: (when: string) => `已经约在 ${when}`,
  choose: '去选时段',
  look: '看医生的门诊',
  toAppointment: '看预约',
  /** On other pages, while the visit can be booked. */
  reminder: (name: string, when: string) => `${name} ${when} 复诊，还没有预约`,
  reminderNote: (department: string, doctor: string, until: string) =>
    `${department} ${doctor}，${until} 前可以预约。`,
  /** On the doctor's page, opened for a return visit. */
  booking: (name: string, when: string) => `给 ${name} 约复诊：${when}`,
  bookingNote: '这天不方便，选前后几天也可以。',
  bookingOpens: (when: string) => `这天的号 ${when} 开始预约，到时会提醒您。`,
  bookingClosed: '这天的预约已经截止，当天可以到医院现场挂号，也可以约后面的日子。',
  bookingBooked: (name: string, when: string) => `${name} 已经约好复诊：${when}`,
  /** On the ticket of the visit. */
  set: (when: string) => `下次复诊：${when}`,
};
