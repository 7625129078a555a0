import { chromium } from '@playwright/test';
import { findBrowser } from '../support/browser.ts';
import { startChild } from './support/child-server.ts';
import { load } from './support/load.ts';
import { startProduct } from './support/product.ts';
import { report } from './support/report.ts';
import { openOnSlowPhone } from './support/slow-phone.ts';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 8);
/** MRBS's day page answers 28 times a second where hello-world answers 31,500 times; five times that. */
const FIVE_TIMES_MRBS = (5 * 28) / 31_500;

const pages = [
  { what: 'the results of a search', path: '/?quoi=desk&ou=Malakoff' },
  { what: 'a search with filters', path: '/?quoi=desk&ou=Malakoff&acces=quiet&max=40&rayon=5' },
  { what: 'the page of a place, with its week', path: '/lieux/casaco' },
  { what: 'the page of a place that is only listed', path: '/lieux/le-toboggan' },
];

const product = await startProduct();
const hello = await startChild('hello-server.ts', {});
try {
  const measure = (url: string, seconds = SECONDS) => load({ url, connections: 10, seconds });
  await measure(hello.origin, 2);
  const limit = (await measure(hello.origin)).perSecond;
  const rows = [];
  for (const { what, path } of pages) {
    await measure(`${product.origin}${path}`, 3);
    const { perSecond, p50, p99, statuses } = await measure(`${product.origin}${path}`);
    const note = `p50 ${p50} ms, p99 ${p99} ms ${JSON.stringify(statuses)}`;
    rows.push({ what, perSecond, yardstick: 'hello-world', limit, budget: FIVE_TIMES_MRBS, note });
  }
  report('Public pages, server-rendered, 10 connections', rows);

  const { executablePath, args, env } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
  console.log('\nThe same on a slow phone, first visit (90 kB of script, no shift; paint under 1 s)');
  for (const { what, path } of pages) {
    const { scriptKb, largestPaintMs, shift } = await openOnSlowPhone(browser, `${product.origin}${path}`);
    const verdict = scriptKb <= 90 && shift < 0.005 && largestPaintMs < 1_000 ? 'ok  ' : 'MISS';
    console.log(
      `${verdict} ${what.padEnd(44)} script ${scriptKb.toFixed(0)} kB, largest paint ${largestPaintMs.toFixed(0)} ms, shift ${shift.toFixed(3)}`,
    );
  }
  await browser.close();
} finally {
  await Promise.all([product.stop(), hello.stop()]);
}
