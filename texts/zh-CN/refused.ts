/** The steps that help after a refusal. */
export const refused = {
  otherSlot: '换一个时段',
  otherSession: '看其他门诊',
  wait: '候补这次门诊',
  toAppointments: '看我的预约',
  readPrivacy: '看隐私说明',
  toPatients: '管理就诊人',
  toStrikes: '看违约记录',
};
