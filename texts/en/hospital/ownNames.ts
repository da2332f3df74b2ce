import type { ownNames as zh } from '../../zh-CN/hospital/ownNames';
import { questionTitles } from '../surveys/questions';
import { sayDepartment } from './departments';
import { sayPeriodName } from './periods';
import { sayOwn } from './said';
import { sayTitle } from './titles';

/**
 * English meanings of names that hospitals usually use; shown with the hospital's words or in their
 * place.
 */
export const ownNames: typeof zh = {
  period: sayPeriodName,
  department: sayDepartment,
  said: sayOwn,
  title: sayTitle,
  question: title => questionTitles[title] ?? title,
};
