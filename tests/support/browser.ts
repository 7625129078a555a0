import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { unpackBrowser } from './unpack-browser.ts';

export type Browser = { executablePath: string; args: string[]; env: Record<string, string> };

const usualPaths = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The browser that BROWSER_PATH names, else one that is on the machine, else the one that npm brought. */
export async function findBrowser(): Promise<Browser> {
  const named = process.env.BROWSER_PATH;
  if (named && !existsSync(named)) throw new Error(`BROWSER_PATH names no file: ${named}`);
  const found = named || [...usualPaths, chromium.executablePath()].find((path) => existsSync(path));
  return found ? { executablePath: found, args: [], env: {} } : unpackBrowser();
}
