import { staffTexts } from './staff';
import * as calls from './zh-CN/pages/deskCalls';
import * as day from './zh-CN/pages/deskDay';
import * as lists from './zh-CN/pages/deskLists';
import * as office from './zh-CN/pages/deskOffice';
import * as policy from './zh-CN/pages/deskPolicy';
import * as returns from './zh-CN/pages/deskReturns';

/** What the staff's pages say, by page; apart from `texts`, so that patients do not load it. */
export const deskTexts = {
  ...staffTexts,
  ...day,
  ...calls,
  ...lists,
  ...office,
  ...policy,
  ...returns,
};
export type DeskTexts = typeof deskTexts;
