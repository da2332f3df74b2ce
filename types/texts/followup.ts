import { staffTexts } from './staff';
import { figureTexts } from './zh-CN/figures';
import * as calls from './zh-CN/pages/followUpCalls';
import * as care from './zh-CN/pages/followUpCare';
import * as cases from './zh-CN/pages/followUpCases';
import * as figures from './zh-CN/pages/followUpFigures';
import * as stays from './zh-CN/pages/followUpStays';
import { sampleTexts } from './zh-CN/samples';

/** What the follow-up office's pages say, by page; apart from `texts`, so that patients do not load it. */
export const followupTexts = {
  ...staffTexts,
  ...calls,
  ...stays,
  ...cases,
  ...care,
  ...figures,
  figureNames: figureTexts,
  sampleNames: sampleTexts,
};
export type FollowupTexts = typeof followupTexts;
