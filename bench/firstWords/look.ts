import type { Browser } from 'playwright-core';

/** Slow 4G as Chromium's own tools have it. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (0.75 * 1024 * 1024) / 8,
};

/** How the first page came: when its first words and its last stood there, what it took. */
export interface Looked {
  wordsMs: number;
  wholeMs: number;
  bytes: number;
  calls: number;
}

/** Opens the first page in a browser that has seen nothing of it, on a slow phone. */
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
    /** Waits until an element of the page shows words. @returns when that was, in ms since the page was asked for */
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

/** The middle of some figures. */
export const middle = (figures: number[]): number =>
  [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;
