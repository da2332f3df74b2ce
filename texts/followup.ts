import { staffTexts } from './staff';
import * as callWords from './zh-CN/calling/callWords';
import * as calls from './zh-CN/calling/followUpCalls';
import * as lists from './zh-CN/callLists/followUpLists';
import * as care from './zh-CN/care/followUpCare';
import * as cases from './zh-CN/cases/followUpCases';
import * as stays from './zh-CN/discharges/followUpStays';
import { figureTexts } from './zh-CN/figures/figures';
import * as figures from './zh-CN/figures/followUpFigures';
import { sampleTexts } from './zh-CN/samples/samples';
import * as voices from './zh-CN/voices/followUpVoices';

/**
 * The texts of the follow-up office's pages, by page. They are apart from `texts`, so that patients
 * do not load them.
 */
export const followupTexts = {
  ...staffTexts,
  ...calls,
  ...callWords,
  ...lists,
  ...stays,
  ...cases,
  ...care,
  ...figures,
  ...voices,
  figureNames: figureTexts,
  sampleNames: sampleTexts,
};
