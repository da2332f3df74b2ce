import type { fieldTexts as zh } from '../zh-CN/fields';

/** Sentences for inputs that have no sentence of their own. */
export const fieldTexts: typeof zh = {
  missing: 'Please fill this in',
  tooLong: 'This is too long',
  tooShort: 'This is too short',
  most: letters => `At most ${letters} characters`,
  least: letters => `At least ${letters} characters`,
  tooHigh: most => `At most ${most}`,
  tooLow: least => `At least ${least}`,
  notAllowed: 'This cannot be filled in',
  notWithOutcome: outcome => `Not needed where the result is "${outcome}"`,
  wrong: 'This is not right, please check',
};
