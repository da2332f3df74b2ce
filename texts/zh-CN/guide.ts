export const guide = {
  title: '就诊流程',
  lead: '从预约到离开，一共六步。',
  steps: [
    {
      title: '预约',
      text: '在“预约挂号”里选科室、医生和时段，添加看病的人。较空的时段，等得少些。',
    },
    {
      title: '就诊前',
      text: '带好就诊人的证件、以前的病历和检查结果。来不了请早些取消，把号留给别人。',
    },
    {
      title: '报到',
      text: '先到科室的导诊台，出示预约码，护士核对证件。在预约单上写的时间以前报到。',
    },
    {
      title: '候诊',
      text: '在诊室外等候叫号：先看转诊的，再按预约的时段和序号，然后是迟到的和现场号。',
    },
    {
      title: '看病和检查',
      text: '医生开了检查或药，先缴费，再去检查、取药。要复诊的，请医生定好日期。',
    },
    { title: '离开', text: '核对药品和单据，有不明白的，回诊室或导诊台问清楚再走。' },
  ],
  step: (count: number) => `第 ${count} 步`,
  onSite: '没有约上',
  onSiteNote: '可以当天到医院现场挂号，或者在约满的门诊里候补。',
  complaints: '意见和投诉',
  complaintsNote: '对服务、收费、环境有意见，请找门诊办公室。',
  complaintsAnswered: (days: number) => `${days} 天内答复。`,
  where: '在哪里',
  phone: '电话',
  hours: '时间',
  notice: '预约须知',
  book: '去预约挂号',
};
