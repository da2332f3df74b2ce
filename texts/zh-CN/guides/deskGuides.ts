/** The duty roster of the guides, as the office enters it. */
export const guides = {
  title: '导医值班',
  entry: '导医值班',
  entryNote: '当天谁在导诊台，写在患者的卡片上',
  lead: '填了名字的，就诊当天患者的卡片上写“导诊台今天是谁”；没有填的，什么也不写。',
  day: '哪一天',
  name: (period: string) => `${period}值班`,
  placeholder: '例如：王敏',
  noPeriods: '这一天不开门诊',
  noPeriodsNote: '不用排值班。请选别的日子。',
  copy: (day: string) => `照抄${day}`,
  save: '保存这一天',
  saving: '正在保存…',
  saved: (day: string) => `${day}已保存`,
  unchanged: '还没有改',
  short: '名字写 2 到 20 个字',
};
