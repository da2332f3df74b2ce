/** Sentences for inputs that no more special rule speaks of. */
export const fieldTexts = {
  missing: '请填写',
  tooLong: '内容太长',
  tooShort: '内容太短',
  notAllowed: '不能填写这一项',
  wrong: '填写有误',
};
