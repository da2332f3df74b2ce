export const holders = {
  title: '添加了这个人的微信',
  none: '还没有微信添加这个人',
  noneNote: '本人或家人可以在小程序的“就诊人”里添加。',
  prove: '证件已核对，确认这个微信',
  proven: '已确认',
  ended: '被移除的微信',
  readmitNote: '请看本人的证件，照着写全号码。之后这个微信可以重新添加。',
  document: '证件号码（写全）',
  readmit: '让这个微信重新添加',
  readmitYes: '允许',
  readmitting: '正在登记…',
  readmitted: '这个微信现在可以重新添加了。',
};
