import { texts } from '../../texts';
import { dayWords, sayTime } from '../../texts/say';

const { common } = texts.pages;

/** By when to report, in one sentence; the day by its short name, since the date is beside it. */
export const sayReport = (date: string, reportBy: number, today: string): string =>
  common.guideDesk(`${dayWords(date, today).name} ${sayTime(reportBy)}`);
