import { type BookingSchema, bookingsContract, type WholeQuoteRequest } from '@escale/shared/bookings';
import type { Problem } from '@escale/shared/kernel';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import type { Answer } from '#lib/api/server/call.ts';
import type { AuthError } from '#lib/auth/server/check-credentials.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { formText } from '#lib/forms/form-text.ts';
import { paths } from '#lib/paths.ts';
import type { Typed } from '../typed.ts';
import { dropDraft, keepDraft } from './draft.ts';
import { readConfirmation } from './read-confirmation.ts';
import { checkPerson, draftOf, readTyped } from './read-typed.ts';
import { readParts } from './split-parts.ts';

type At = Pick<RequestEvent, 'locals' | 'url' | 'cookies'>;

/** What the page shows again after a form that led nowhere. */
export type Unbooked = {
  problem: Problem | null;
  errors: AuthError[];
  typed: Typed;
  expectedTotal: number;
  key: string | null;
};

/** Books what the page showed: as it is, held for a quarter of an hour, in parts, for a colleague or as a guest. */
export async function bookByForm(
  at: At,
  form: FormData,
  stay: WholeQuoteRequest,
  guestPage = ({ id }: BookingSchema): string => paths(at.locals.lang).guestBooking(id, { envoye: '1' }),
) {
  const { locals, url } = at;
  const deed = formText(form, 'faire');
  const typed = readTyped(form);
  const { key, expectedTotal } = readConfirmation(form);
  const isGuest = deed === 'invite' && !locals.member;
  // Whoever signs in on the way, or anew because the session has ended, finds what was typed when coming back.
  if (!isGuest && !locals.member) keepDraft(at, draftOf(typed));
  if (!isGuest) requireMember(locals, url);
  const again = (status: number, why: Partial<Unbooked>) =>
    fail(status, { problem: null, errors: [], typed, expectedTotal, key: null, ...why } satisfies Unbooked);
  const errors = isGuest || typed.isColleague ? checkPerson(typed) : [];
  if (errors.length > 0) return again(400, { errors });

  const answer = await send(at, { deed, isGuest, typed, expectedTotal, key, stay, form });
  if (answer.ok) {
    dropDraft(at);
    redirect(303, isGuest ? guestPage(answer.value) : pageOf(answer.value, deed, locals));
  }
  const { problem } = answer;
  if (problem.status === 401) {
    keepDraft(at, draftOf(typed));
    redirect(303, paths(locals.lang).signIn(`${url.pathname}${url.search}`));
  }
  // Nobody knows whether it went through: the same key again makes sure that it does once.
  const isUnsure = problem.status >= 500 || problem.code === 'idempotency-in-flight';
  return again(problem.status, { problem, key: isUnsure ? key : null });
}

type Sent = {
  deed: string;
  isGuest: boolean;
  typed: Typed;
  expectedTotal: number;
  key: string;
  stay: WholeQuoteRequest;
  form: FormData;
};

function send(
  { locals }: At,
  { deed, isGuest, typed, expectedTotal, key, stay, form }: Sent,
): Promise<Answer<BookingSchema>> {
  const { note, email, displayName, isColleague } = typed;
  const { quantity = 1, usePasses = true } = stay;
  const inParts = { parts: readParts(form), quantity, ...(!usePasses && { usePasses }) };
  const what = deed === 'suite' ? inParts : stay;
  const body = {
    ...what,
    expectedTotal,
    ...(note && { note }),
    ...(deed === 'garder' && { hold: true }),
    ...(isGuest && { guest: { email, displayName, locale: locals.lang } }),
    ...(isColleague && !isGuest && { onBehalfOf: { email, displayName } }),
  };
  return locals.call(bookingsContract.place, { body }, { idempotencyKey: key });
}

const pageOf = ({ id }: BookingSchema, deed: string, { lang }: App.Locals): string =>
  paths(lang).booking(id, deed === 'garder' ? {} : { nouvelle: '1' });
