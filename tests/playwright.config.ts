import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './support/browser.ts';
import { freePort } from './support/free-port.ts';

// Read again in every worker, which must find the port that the first reading chose.
process.env.ESCALE_JOURNEYS_PORT ??= String(await freePort());
const port = Number(process.env.ESCALE_JOURNEYS_PORT);
const mails = join(tmpdir(), `escale-journeys-mails-${port}`);
process.env.ESCALE_JOURNEYS_MAILS = mails;
const baseURL = `http://127.0.0.1:${port}`;
const { executablePath, args, env } = await findBrowser();

export default defineConfig({
  testDir: './e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: './test-results',
  // One after the other: the journeys share one server and its desks.
  workers: 1,
  forbidOnly: process.env.CI !== undefined,
  // Generous: what is slow is measured in tests/bench, and a busy machine proves nothing here.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    baseURL,
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
  webServer: {
    command: `"${process.execPath}" support/serve-journeys.ts`,
    url: `${baseURL}/api/health/ready`,
    timeout: 180_000,
    stdout: 'ignore',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    env: { PORT: String(port), ESCALE_JOURNEYS_MAILS: mails },
  },
});
