import type { ownNames as zh } from '../../zh-CN/hospital/ownNames';
import { questionTitles } from '../surveys/questions';
import { sayDepartment } from './departments';
import { sayPeriodName } from './periods';
import { sayOwn } from './said';
import { sayTitle } from './titles';

/** What the usual names of a hospital mean, beside or in place of what it wrote. */
export const ownNames: typeof zh = {
  period: sayPeriodName,
  department: sayDepartment,
  said: sayOwn,
  title: sayTitle,
  question: title => questionTitles[title] ?? title,
};
