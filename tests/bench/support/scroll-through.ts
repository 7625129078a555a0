import { chromium } from '@playwright/test';
import { findBrowser } from '../../support/browser.ts';

export type Scrolled = { drawnMs: number; frames: number; slowFrames: number; longestMs: number };

const SLOW_MS = 50;
/** 2,400 pixels a second: a wheel that is turned quickly. */
const STEP_PX = 40;

const scroll = `
  new Promise((resolve) => {
    const took = [];
    let before = performance.now();
    const next = (now) => {
      took.push(now - before);
      before = now;
      const at = window.scrollY;
      window.scrollBy(0, ${STEP_PX});
      if (window.scrollY === at) resolve(took.slice(1));
      else requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  })
`;

/** Opens a page as whoever has the cookie on a desk's screen, and scrolls down to its end, a step each frame. */
export const scrollThrough = async (url: string, cookie: string): Promise<Scrolled> => {
  const { executablePath, args, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
  try {
    const page = await browser.newPage({
      viewport: { width: 1_440, height: 900 },
      extraHTTPHeaders: { cookie },
    });
    const asked = performance.now();
    await page.goto(url, { waitUntil: 'networkidle' });
    // Without what networkidle itself waits for.
    const drawnMs = performance.now() - asked - 500;
    const frames: number[] = await page.evaluate(scroll);
    const slow = frames.filter((ms) => ms > SLOW_MS);
    return { drawnMs, frames: frames.length, slowFrames: slow.length, longestMs: Math.max(...frames) };
  } finally {
    await browser.close();
  }
};
