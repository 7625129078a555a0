import { error } from '@sveltejs/kit';
import type { Answer } from './call.ts';

/** The value of an answer, or the error page that says what went wrong. */
export function orErrorPage<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  const { status, code, requestId } = answer.problem;
  // What the API cannot read comes from an address changed by hand: such an address leads nowhere.
  const shown = status === 400 ? 404 : status;
  throw error(shown >= 400 ? shown : 502, { message: code, reference: requestId });
}
