import type { AppointmentStatus, Channel } from '../../../types/booking/appointment';
import type { ClinicType, SessionState } from '../../../types/timetable/scheduling';

export const clinicTypeTexts: Record<ClinicType, string> = {
  expert: '专家门诊',
  specialist: '专科门诊',
  general: '普通门诊',
};
export const visitTexts = { first: '初诊', return: '复诊' };
export const channelTexts: Record<Channel, string> = {
  wechat: '微信预约',
  phone: '电话预约',
  onSite: '现场预约',
  referral: '转诊',
};
export const appointmentStatusTexts: Record<AppointmentStatus, string> = {
  booked: '待就诊',
  arrived: '已报到',
  fulfilled: '已就诊',
  cancelled: '已取消',
  noshow: '未到诊',
};
export const sessionStateTexts: Record<SessionState, string> = {
  opensLater: '未开放',
  open: '可预约',
  full: '约满',
  closed: '已截止',
  stopped: '停诊',
};
