import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './support/browser.ts';
import { freePort } from './support/free-port.ts';

// A house for each worker, so that nobody takes a desk that another journey counts on. Read again in every worker,
// which must find the ports that the first reading chose.
process.env.ESCALE_JOURNEYS_PORTS ??= (await Promise.all([freePort(), freePort()])).join(',');
const houses = process.env.ESCALE_JOURNEYS_PORTS.split(',').map((port) => ({
  port,
  origin: `http://127.0.0.1:${port}`,
  mails: join(tmpdir(), `escale-journeys-mails-${port}`),
}));
const mine = houses[Number(process.env.TEST_PARALLEL_INDEX ?? 0)] ?? houses[0];
if (!mine) throw new Error('no house for the journeys');
process.env.ESCALE_JOURNEYS_MAILS = mine.mails;
const { executablePath, args, env } = await findBrowser();

export default defineConfig({
  testDir: './e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: './test-results',
  workers: houses.length,
  forbidOnly: process.env.CI !== undefined,
  // Generous: what is slow is measured in tests/bench, and a busy machine proves nothing here.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    baseURL: mine.origin,
    actionTimeout: 15_000,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    // A trace of every journey, nearly all thrown away, is a third of the time: ask for one with `--trace on`.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args, env: { ...process.env, ...env } },
  },
  projects: [
    { name: 'phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
    // What has nothing to do with the width is judged on the phone alone.
    { name: 'desktop', grepInvert: /@any-width/, use: { viewport: { width: 1440, height: 900 } } },
  ],
  webServer: houses.map(({ port, origin, mails }) => ({
    command: `"${process.execPath}" support/serve-journeys.ts`,
    url: `${origin}/api/health/ready`,
    timeout: 180_000,
    stdout: 'ignore',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: { PORT: port, ESCALE_JOURNEYS_MAILS: mails },
  })),
});
