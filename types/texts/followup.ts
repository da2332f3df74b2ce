import { staffTexts } from './staff';
import * as calls from './zh-CN/pages/followUpCalls';
import * as stays from './zh-CN/pages/followUpStays';

/** What the follow-up office's pages say, by page; apart from `texts`, so that patients do not load it. */
export const followupTexts = { ...staffTexts, ...calls, ...stays };
export type FollowupTexts = typeof followupTexts;
