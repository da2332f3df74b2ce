import { texts } from '../../texts';
import { dayWords, sayTime } from '../../texts/say';

const { common } = texts.pages;

/**
 * Says in one sentence by when to report. The day has its short name, since the date is next to it.
 */
export const sayReport = (date: string, reportBy: number, today: string): string =>
  common.guideDesk(`${dayWords(date, today).name} ${sayTime(reportBy)}`);
