export const patients = {
  title: '就诊人',
  lead: (max: number, left: number) =>
    left > 0 ? `最多添加 ${max} 位，还可以添加 ${left} 位。` : `已添加 ${max} 位，不能再添加了。`,
  limit: '可以先移除不再使用的就诊人，再添加。',
  default: '默认',
  makeDefault: '设为默认',
  strikes: '违约记录',
  holders: '谁能查看',
  prove: '确认身份',
  notSeenYet: (name: string) => `${name}的身份还没有确认，这里的内容还看不全`,
  notSeenYetNote: '用手机号就能确认；也可以就诊时在导诊台出示证件，请工作人员确认。',
  unproven: '未确认身份',
  remove: '移除',
  live: (count: number) => `${count} 个待就诊`,
  add: '添加就诊人',
  empty: '还没有就诊人',
  emptyNote: '医院实名预约，先添加看病的人：自己，或者家人。',
  ask: {
    title: (name: string) => `移除 ${name}？`,
    content: '只是从您的微信里移除，以前的就诊记录还在医院。以后可以再添加。',
    yes: '移除',
    no: '先不移除',
  },
  corrected: (day: string) =>
    `${day}，导诊台按证件更正了姓名。如果不是您或家人要求的，请联系医院。`,
  removed: '已移除',
  madeDefault: '已设为默认',
};
