import type * as zh from '../../zh-CN/timetable/scheduling';

export const clinicTypeTexts: typeof zh.clinicTypeTexts = {
  expert: 'Expert clinic',
  specialist: 'Specialist clinic',
  general: 'General clinic',
};
export const visitTexts: typeof zh.visitTexts = { first: 'First visit', return: 'Return visit' };
export const channelTexts: typeof zh.channelTexts = {
  wechat: 'WeChat',
  phone: 'Phone',
  onSite: 'At the hospital',
  referral: 'Referral',
};
export const appointmentStatusTexts: typeof zh.appointmentStatusTexts = {
  booked: 'Booked',
  arrived: 'Checked in',
  fulfilled: 'Seen',
  cancelled: 'Cancelled',
  noshow: 'No-show',
};
export const sessionStateTexts: typeof zh.sessionStateTexts = {
  opensLater: 'Opens later',
  open: 'Open',
  full: 'Full',
  closed: 'Closed',
  stopped: 'Cancelled',
};
