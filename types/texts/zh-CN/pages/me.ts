export const me = {
  title: '我的',
  patients: '就诊人',
  appointments: '我的预约',
  notice: '预约须知',
  desk: '导诊台',
  staff: (name: string) => `${name}，您好`,
  staffNote: '本院员工',
};
