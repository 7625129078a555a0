import { passesContract } from '@escale/shared/passes';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { readConfirmation } from '#lib/bookings/server/read-confirmation.ts';
import { formText } from '#lib/forms/form-text.ts';
import { needsConsent } from '#lib/passes/needs-consent.ts';
import { paths } from '#lib/paths.ts';
import { today } from '#lib/server/clock.ts';

type At = Pick<RequestEvent, 'locals' | 'url'>;

/** Buys what the page showed, at the price that it showed. */
export async function buyByForm({ locals, url }: At, productId: string, form: FormData) {
  requireMember(locals, url);
  const startsOn = formText(form, 'debut').slice(0, 10);
  const startsAtOnce = form.has('accord');
  const { key, expectedTotal } = readConfirmation(form);
  const again = { startsOn, startsAtOnce, expectedTotal, isConsentMissing: false, problem: null, key: null };
  if (!startsAtOnce && needsConsent(startsOn, today()))
    return fail(400, { ...again, isConsentMissing: true });
  const answer = await locals.call(
    passesContract.buy,
    { body: { productId, startsOn, startsAtOnce, expectedTotal } },
    { idempotencyKey: key },
  );
  const { passes, signIn } = paths(locals.lang);
  if (answer.ok) redirect(303, passes({ achete: answer.value.id }));
  const { problem } = answer;
  if (problem.status === 401) redirect(303, signIn(url.pathname));
  // Nobody knows whether it went through: the same key again makes sure that it does once.
  const isUnsure = problem.status >= 500 || problem.code === 'idempotency-in-flight';
  return fail(problem.status, { ...again, problem, key: isUnsure ? key : null });
}
