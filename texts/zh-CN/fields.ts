/** Sentences for inputs that have no sentence of their own. */
export const fieldTexts = {
  missing: '请填写',
  tooLong: '内容太长',
  tooShort: '内容太短',
  most: (letters: number) => `最多写 ${letters} 个字`,
  least: (letters: number) => `至少写 ${letters} 个字`,
  tooHigh: (most: number) => `不能大于 ${most}`,
  tooLow: (least: number) => `不能小于 ${least}`,
  notAllowed: '不能填写这一项',
  notWithOutcome: (outcome: string) => `结果是“${outcome}”时不用填这一项`,
  wrong: '填写有误',
};
