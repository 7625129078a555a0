import { bookingsContract } from '@escale/shared/bookings';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { formText } from '#lib/forms/form-text.ts';
import { paths } from '#lib/paths.ts';
import { readConfirmation } from './read-confirmation.ts';

type At = Pick<RequestEvent, 'locals' | 'url'>;

/** What a person does with a stay that is held for them: confirm it, keep it longer, give it back. */
export async function decideByForm({ locals, url }: At, id: string, form: FormData) {
  requireMember(locals, url);
  const { call, lang } = locals;
  const { key, expectedTotal } = readConfirmation(form);
  const params = { id };
  const { booking, signIn } = paths(lang);
  const { deed, answer, next } = await decide();
  if (answer.ok) redirect(303, next);
  const { problem } = answer;
  if (problem.status === 401) redirect(303, signIn(url.pathname));
  const isUnsure = problem.status >= 500 || problem.code === 'idempotency-in-flight';
  return fail(problem.status, { problem, deed, expectedTotal, key: isUnsure ? key : null });

  async function decide() {
    switch (formText(form, 'faire')) {
      case 'prolonger':
        return {
          deed: 'extend' as const,
          answer: await call(bookingsContract.extend, { params, body: {} }),
          next: booking(id),
        };
      case 'rendre':
        return {
          deed: 'letGo' as const,
          answer: await call(bookingsContract.cancel, { params, body: {} }, { idempotencyKey: key }),
          next: booking(id),
        };
      default:
        return {
          deed: 'confirm' as const,
          answer: await call(
            bookingsContract.confirm,
            { params, body: { expectedTotal } },
            { idempotencyKey: key },
          ),
          next: booking(id, { nouvelle: '1' }),
        };
    }
  }
}
