import * as zh from './zh-CN/say';

/** Dates, moments and money in words of the present language (`spoken.ts`). */
export const said = { ...zh };

export const sayDateWithYear: typeof zh.sayDateWithYear = date => said.sayDateWithYear(date);
export const sayWeekday: typeof zh.sayWeekday = date => said.sayWeekday(date);
export const sayShortDate: typeof zh.sayShortDate = (date, today) => said.sayShortDate(date, today);
export const sayDate: typeof zh.sayDate = (date, today) => said.sayDate(date, today);
export const dayWords: typeof zh.dayWords = (date, today) => said.dayWords(date, today);
export const sayNamedDay: typeof zh.sayNamedDay = (date, today) => said.sayNamedDay(date, today);
export const sayTime: typeof zh.sayTime = moment => said.sayTime(moment);
export const sayMoment: typeof zh.sayMoment = (moment, today) => said.sayMoment(moment, today);
export const sayNearMoment: typeof zh.sayNearMoment = (moment, today) =>
  said.sayNearMoment(moment, today);
export const sayDay: typeof zh.sayDay = (moment, today) => said.sayDay(moment, today);
export const sayFullDate: typeof zh.sayFullDate = moment => said.sayFullDate(moment);
export const sayYuan: typeof zh.sayYuan = fen => said.sayYuan(fen);

/** For staff only; patients' pages make a weekday from its date. */
export { weekdaysInWords } from './zh-CN/say';
