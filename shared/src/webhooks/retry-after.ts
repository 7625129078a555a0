import { DateTime } from 'luxon';
import type { Instant } from '../kernel/index.ts';

const A_DAY_MS = 86_400_000;
const mayAsk = new Set([429, 503]);

/**
 * How long who answers wants to be left alone, in milliseconds, a day at most: RFC 9110, 10.2.3, as seconds or as a
 * date. 0: they don't say, or not where it counts.
 */
export function retryAfterMs(statusCode: number, header: string | undefined, now: Instant): number {
  if (!mayAsk.has(statusCode) || header === undefined) return 0;
  const text = header.trim();
  const asked = /^\d+$/.test(text) ? Number(text) * 1_000 : DateTime.fromHTTP(text).toMillis() - now;
  return Number.isNaN(asked) ? 0 : Math.min(Math.max(asked, 0), A_DAY_MS);
}
