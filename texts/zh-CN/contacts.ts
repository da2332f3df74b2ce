/** Where in the hospital somebody helps, and by which number: the hospital's own, invented in the demonstration. */
export const contacts = {
  registration: { name: '登记台', place: '1楼大厅西侧', phone: '0000-88000100' },
  complaints: { name: '门诊办公室', place: '2楼203室', phone: '0000-88000203' },
  hours: '周一至周五 08:00–17:30，周六 08:00–12:00',
  where: (name: string, place: string) => `${name}，${place}`,
  call: (phone: string) => `拨打 ${phone}`,
};
