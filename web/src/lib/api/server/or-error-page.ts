import { error } from '@sveltejs/kit';
import type { Answer } from './call.ts';

/** The value of an answer, or the error page that says what went wrong. */
export function orErrorPage<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  const { status, code, requestId } = answer.problem;
  throw error(status >= 400 ? status : 502, { message: code, reference: requestId });
}
