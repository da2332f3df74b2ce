import type { Browser } from 'playwright-core';

/** Slow 4G, with the values of Chromium’s own tools. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (0.75 * 1024 * 1024) / 8,
};

/**
 * The loading of the first page: when its first and last words were shown, and the bytes and
 * scripts it needed.
 */
export interface Looked {
  wordsMs: number;
  wholeMs: number;
  bytes: number;
  calls: number;
}

/** Opens the first page in a browser with an empty cache, on a slow phone. */
export async function lookFor(browser: Browser, url: string, slower: number): Promise<Looked> {
  const context = await browser.newContext({ viewport: { width: 375, height: 812 } });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
    let bytes = 0;
    let calls = 0;
    cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    page.on('request', request => {
      if (/\/call\//.test(request.url())) calls += 1;
    });
    await page.goto(`${url}/app/#/pages/home/index`, { waitUntil: 'commit' });
    /**
     * Waits until an element of the page has text.
     *
     * @returns the ms from the request of the page
     */
    const when = async (selector: string): Promise<number> => {
      const seen = await page.waitForFunction(
        sought => (document.querySelector(sought)?.textContent ? performance.now() : 0),
        selector,
        { polling: 'raf', timeout: 120_000 },
      );
      return Number(await seen.jsonValue());
    };
    const wordsMs = await when('.home-hospital');
    const wholeMs = await when('.ticket, .empty');
    await page.waitForLoadState('networkidle');
    return { wordsMs, wholeMs, bytes, calls };
  } finally {
    await context.close();
  }
}

/** The median of some figures. */
export const middle = (figures: number[]): number =>
  [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;
