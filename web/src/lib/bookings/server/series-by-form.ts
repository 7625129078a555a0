import { bookingSeriesContract, type SeriesQuoteRequest } from '@escale/shared/bookings';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { formText } from '#lib/forms/form-text.ts';
import { paths } from '#lib/paths.ts';
import { dropDraft, keepDraft } from './draft.ts';
import { readConfirmation } from './read-confirmation.ts';
import { checkPerson, draftOf, readTyped } from './read-typed.ts';

type At = Pick<RequestEvent, 'locals' | 'url' | 'cookies'>;

/**
 * Books the dates that the page showed. All of them were free: all or none, so that one that is taken meanwhile is
 * shown again. Some were not: just the free ones, at the price that was shown for them.
 */
export async function seriesByForm(at: At, form: FormData, series: SeriesQuoteRequest) {
  const { locals, url } = at;
  const typed = readTyped(form);
  const { key, expectedTotal } = readConfirmation(form);
  if (!locals.member) keepDraft(at, draftOf(typed));
  requireMember(locals, url);
  const onConflict = formText(form, 'passer') === '1' ? ('skip' as const) : ('refuse' as const);
  const { note, isColleague, email, displayName } = typed;
  const errors = isColleague ? checkPerson(typed) : [];
  if (errors.length > 0) return fail(400, { problem: null, errors, typed, expectedTotal, key: null });
  const body = {
    ...series,
    onConflict,
    expectedTotal,
    ...(note && { note }),
    ...(isColleague && { onBehalfOf: { email, displayName } }),
  };
  const answer = await locals.call(bookingSeriesContract.place, { body }, { idempotencyKey: key });
  const to = paths(locals.lang);
  if (answer.ok) {
    dropDraft(at);
    redirect(303, to.series(answer.value.id, { nouvelle: '1' }));
  }
  const { problem } = answer;
  if (problem.status === 401) {
    keepDraft(at, draftOf(typed));
    redirect(303, to.signIn(`${url.pathname}${url.search}`));
  }
  const isUnsure = problem.status >= 500 || problem.code === 'idempotency-in-flight';
  return fail(problem.status, { problem, errors, typed, expectedTotal, key: isUnsure ? key : null });
}
