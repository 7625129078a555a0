import type { Problem } from '@escale/shared/kernel';
import type { Format } from '../messages/format.ts';
import type { Words } from '../messages/words.ts';

/** The sentence for a problem of the API; one that nobody foresaw is told with its reference. */
export function refusalSentence(problem: Problem, { refusals }: Words, format: Format): string {
  const sentences: Partial<Record<string, (facts: never, format: Format) => string>> = refusals.sentences;
  const sentence = sentences[problem.code];
  // The facts of a code are its refusal's, spread into the problem by the API.
  return sentence ? sentence(problem as never, format) : refusals.unknown(problem.requestId);
}

export function refusalTitle({ code, status }: Problem, { refusals: { titles } }: Words): string {
  if (code === 'slot-unavailable') return titles.full;
  if (code === 'room-is-free') return titles.free;
  if (code === 'price-changed') return titles.priceChanged;
  return status === 422 || status === 400 ? titles.impossible : titles.failed;
}

/** A quote that does not fit is no error of the API; the page says it with the same words. */
export const slotUnavailable: Problem = {
  type: 'about:blank',
  title: '',
  status: 409,
  code: 'slot-unavailable',
  detail: '',
  requestId: '',
};

/** A refusal leaves nothing behind. No answer, or none yet, may have left a booking: nothing is promised then. */
export function isNothingDone({ status, code }: Problem): boolean {
  return status < 500 && !code.startsWith('idempotency-');
}
