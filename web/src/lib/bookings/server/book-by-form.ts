import { bookingsContract } from '@escale/shared/bookings';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { formText } from '#lib/forms/form-text.ts';
import { paths } from '#lib/paths.ts';
import type { AskedStay } from '../choice.ts';
import { dropDraft, keepDraft } from './draft.ts';
import { readConfirmation } from './read-confirmation.ts';
import { readParts } from './split-parts.ts';

type At = Pick<RequestEvent, 'locals' | 'url' | 'cookies'>;

/** Books what the page showed: as it is, held for a quarter of an hour, or in parts one after the other. */
export async function bookByForm(at: At, form: FormData, stay: AskedStay) {
  const { locals, url } = at;
  const { key, expectedTotal, note } = readConfirmation(form);
  // Whoever signs in on the way, or anew because the session has ended, finds what was typed when coming back.
  if (!locals.member) keepDraft(at, { note });
  requireMember(locals, url);
  const deed = formText(form, 'faire');
  const what = deed === 'suite' ? { parts: readParts(form), quantity: stay.quantity ?? 1 } : stay;
  const body = { ...what, expectedTotal, ...(note && { note }), ...(deed === 'garder' && { hold: true }) };
  const answer = await locals.call(bookingsContract.place, { body }, { idempotencyKey: key });
  const { booking, signIn } = paths(locals.lang);
  if (answer.ok) {
    dropDraft(at);
    redirect(303, booking(answer.value.id, deed === 'garder' ? {} : { nouvelle: '1' }));
  }
  const { problem } = answer;
  if (problem.status === 401) {
    keepDraft(at, { note });
    redirect(303, signIn(`${url.pathname}${url.search}`));
  }
  // Nobody knows whether it went through: the same key again makes sure that it does once.
  const isUnsure = problem.status >= 500 || problem.code === 'idempotency-in-flight';
  return fail(problem.status, { problem, note, expectedTotal, key: isUnsure ? key : null });
}
