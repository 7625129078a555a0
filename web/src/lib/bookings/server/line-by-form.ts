import { type WholeQuoteRequest, waitingListContract } from '@escale/shared/bookings';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import type { Answer } from '#lib/api/server/call.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { formText } from '#lib/forms/form-text.ts';
import { paths } from '#lib/paths.ts';
import { nothingTyped } from '../typed.ts';
import type { Unbooked } from './book-by-form.ts';

type At = Pick<RequestEvent, 'locals' | 'url'>;

/** Joins the line for the stay that the page showed; a second click finds the person in it already. */
export async function joinLine(at: At, form: FormData, { resourceId, quantity = 1 }: WholeQuoteRequest) {
  const { locals, url } = at;
  requireMember(locals, url);
  const body = { resourceId, quantity, start: formText(form, 'debut'), end: formText(form, 'fin') };
  return shown(at, await locals.call(waitingListContract.join, { body }));
}

export async function leaveLine(at: At, form: FormData) {
  const { locals, url } = at;
  requireMember(locals, url);
  const params = { id: formText(form, 'attente') };
  return shown(at, await locals.call(waitingListContract.leave, { params }));
}

/** The same page again, which knows who waits. */
function shown({ locals, url }: At, answer: Answer<unknown>) {
  const here = `${url.pathname}${url.search}`;
  if (answer.ok) redirect(303, here);
  const { problem } = answer;
  if (problem.status === 401) redirect(303, paths(locals.lang).signIn(here));
  return fail(problem.status, {
    problem,
    errors: [],
    typed: nothingTyped,
    expectedTotal: 0,
    key: null,
  } satisfies Unbooked);
}
