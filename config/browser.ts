import { existsSync } from 'node:fs';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  // A phone begins in its own language: that of our patients, unless a test gives it another.
  '--accept-lang=zh-CN',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Opens a headless Chromium: the one CHROMIUM_PATH names, else the one that npm carries (`@sparticuz/chromium`, Linux x64 only; it
 * brings no Chinese font), else the system's. The one of npm is made for this only, and takes half the processor's time.
 * @param options more for playwright; `args` are added to ours
 * @throws when CHROMIUM_PATH names no file, or no browser opens
 */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names no file: ${named}`);
  if (named) return launch(named, options);
  try {
    return await launch(await packed(), options);
  } catch (error) {
    // Another kind of machine, or one that lacks what the browser needs of it.
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

/** The path of the browser that npm carries; unpacked when first asked for, by one process: another would open it half written. */
export async function packed(): Promise<string> {
  const { default: browser } = await import('@sparticuz/chromium');
  browser.setGraphicsMode = false;
  // Its own flags are left out: --single-process and --disable-web-security would test another browser than people use.
  return browser.executablePath();
}
