import type { Browser } from '@playwright/test';

export type Paint = { scriptKb: number; largestPaintMs: number; shift: number };

/** What Lighthouse calls a mobile: 1.6 Mbit/s, 150 ms there and back, a processor four times as slow. */
const network = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 93_750 };
const PROCESSOR = 4;
/** Long enough for whatever comes late to be painted, and to push something aside. */
const SETTLED_MS = 2_500;

const watch = `
  window.paints = { largest: 0, shift: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.paints.largest = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.paints.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
`;

/** Opens a page for the first time on a slow phone: script as it travels, the largest paint, what moved about. */
export const openOnSlowPhone = async (browser: Browser, url: string): Promise<Paint> => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    locale: 'fr-FR',
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: PROCESSOR });
  await page.addInitScript(watch);
  const scripts: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script')
      scripts.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForTimeout(SETTLED_MS);
  const paints: { largest: number; shift: number } = await page.evaluate('window.paints');
  const bytes = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
  await context.close();
  return { scriptKb: bytes / 1024, largestPaintMs: paints.largest, shift: paints.shift };
};
