import type { SentMessage } from '@escale/shared/people';
import { fail, redirect } from '@sveltejs/kit';
import type { Answer } from '#lib/api/server/call.ts';
import type { TypedMessage } from './read-message-form.ts';

/** On to the page that says it has left; otherwise what was typed comes back, with its key where nobody knows. */
export function settleMessage(
  answer: Answer<SentMessage>,
  typed: TypedMessage,
  to: { sent: string; signIn: string },
) {
  if (answer.ok) redirect(303, to.sent);
  const { problem } = answer;
  if (problem.status === 401) redirect(303, to.signIn);
  const isUnsure = problem.status >= 500 || problem.code === 'idempotency-in-flight';
  return fail(problem.status, { code: problem.code, typed: typed.message, key: isUnsure ? typed.key : null });
}
