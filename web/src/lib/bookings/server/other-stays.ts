import {
  bookingsContract,
  type Quote,
  type SuggestedStay,
  type WholeQuoteRequest,
} from '@escale/shared/bookings';
import type { Answer, Call } from '#lib/api/server/call.ts';

/** The usual stays of the day that was asked for, or of the next open one where that day is closed. */
export async function otherStays(
  call: Call,
  request: WholeQuoteRequest,
  quoted: Answer<Quote>,
): Promise<SuggestedStay[]> {
  const date = nextOpenDate(quoted) ?? request.date ?? request.start?.slice(0, 10) ?? '';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return [];
  const { resourceId: id, quantity = 1 } = request;
  const answer = await call(bookingsContract.suggest, { params: { id }, querystring: { date, quantity } });
  return answer.ok ? answer.value : [];
}

function nextOpenDate(quoted: Answer<Quote>): string | null {
  if (quoted.ok || !('nextOpenDate' in quoted.problem)) return null;
  const { nextOpenDate: date } = quoted.problem;
  return typeof date === 'string' ? date : null;
}
