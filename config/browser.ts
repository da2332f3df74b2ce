import { existsSync } from 'node:fs';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Opens a headless Chromium: the one CHROMIUM_PATH names, else the system's, else the one that npm carries
 * (`@sparticuz/chromium`, Linux x64 only; it brings no Chinese font).
 * @param options more for playwright; `args` are added to ours
 */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({
    headless: true,
    ...options,
    executablePath: await findBrowser(),
    args: [...FLAGS, ...(options.args ?? [])],
  });
}

/** The path of the browser to open. @throws when CHROMIUM_PATH names no file */
async function findBrowser(): Promise<string> {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM_PATH names no file: ${named}`);
  if (named) return named;
  if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium';
  const { default: packed } = await import('@sparticuz/chromium');
  packed.setGraphicsMode = false;
  // Its own flags are left out: --single-process and --disable-web-security would test another browser than people use.
  return packed.executablePath();
}
