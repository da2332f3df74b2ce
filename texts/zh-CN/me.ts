export const me = {
  title: '我的',
  patients: '就诊人',
  appointments: '我的预约',
  strikes: '违约记录',
  strikesNote: '记了几次，还能不能预约',
  notice: '预约须知',
  invitation: '员工邀请码',
  invitationNote: '本院员工在这里输入',
  staff: (name: string) => `${name}，您好`,
  staffNote: '本院员工',
  servicePhone: '医院电话',
  version: (version: string, hospital: string) => `${hospital} · 版本 ${version}`,
};
