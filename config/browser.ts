import { existsSync } from 'node:fs';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  // A phone starts in the language of our patients, unless a test sets another.
  '--accept-lang=zh-CN',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Opens a headless Chromium: the one named by CHROMIUM_PATH, else the one from npm
 * (`@sparticuz/chromium`, Linux x64 only, without a Chinese font), else the system’s. The one from
 * npm is built for this use only, and needs half the processor time.
 *
 * @param options more options for playwright; `args` are added to ours
 * @throws when CHROMIUM_PATH names no file, or no browser opens
 */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names no file: ${named}`);
  if (named) return launch(named, options);
  try {
    return await launch(await packed(), options);
  } catch (error) {
    // This happens on another kind of machine, or without the libraries that the browser needs.
    if (existsSync(SYSTEM)) return launch(SYSTEM, options);
    throw error;
  }
}

const SYSTEM = '/usr/bin/chromium';

const launch = (executablePath: string, options: LaunchOptions) =>
  chromium.launch({
    headless: true,
    ...options,
    executablePath,
    args: [...FLAGS, ...(options.args ?? [])],
  });

/**
 * The path of the browser from npm. One process unpacks it at the first request, because another
 * could open it half written.
 */
export async function packed(): Promise<string> {
  const { default: browser } = await import('@sparticuz/chromium');
  browser.setGraphicsMode = false;
  // Its own flags are left out: --single-process and --disable-web-security would test another
  // browser than users have.
  return browser.executablePath();
}
