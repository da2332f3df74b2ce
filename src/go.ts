import Taro from '@tarojs/taro';
import { texts } from '../texts';
import { isKnownOffline } from './phone/network';
import { tell } from './phone/tell';
import {
  address,
  addressOf,
  type PageName,
  type Params,
  type PlainPage,
  type Way,
} from './routes/address';
import { patientRoutes } from './routes/patients';
import type { Route } from './routes/route';

/** WeChat keeps at most ten pages in its history and opens no eleventh. */
const MOST_PAGES = 10;
const inTabBar = (page: string): boolean =>
  Boolean((patientRoutes as Record<string, Route>)[page]?.tab);

let underWay = false;

/**
 * Opens a page with its parameters: `go('pages/doctor', { doctorId })`. A second tap before the
 * page is open does nothing.
 */
const open: Way<Promise<void>> = async (page: PageName, params: Params = {}): Promise<void> => {
  const url = addressOf(page, params);
  if (inTabBar(page)) {
    await Taro.switchTab({ url });
    return;
  }
  if (underWay) return;
  underWay = true;
  try {
    const full = Taro.getCurrentPages().length >= MOST_PAGES;
    await (full ? Taro.redirectTo({ url }) : Taro.navigateTo({ url }));
  } catch (error) {
    // Without a network WeChat cannot load a sub-package that was not opened before.
    if (!isKnownOffline()) throw error;
    tell(texts.pages.common.refusals.OFFLINE.message);
  } finally {
    underWay = false;
  }
};

/**
 * Opens a page in place of this one, so that going back does not return here and nothing is sent
 * twice.
 */
const instead: Way<Promise<unknown>> = (page: PageName, params: Params = {}) =>
  Taro.redirectTo({ url: addressOf(page, params) });

/** Goes back to the page before; home when there is none. */
const back = () =>
  Taro.getCurrentPages().length > 1
    ? Taro.navigateBack()
    : Taro.switchTab({ url: address('pages/home') });

export type { PlainPage };

/** Whether a path of the router is that of a page. */
export const isAt = (page: PlainPage, path: string | undefined): boolean =>
  path?.split('?')[0] === address(page);

/** The only way from page to page. */
export const go = Object.assign(open, { instead, back });
