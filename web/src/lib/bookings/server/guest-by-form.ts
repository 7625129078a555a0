import { guestBookingsContract } from '@escale/shared/bookings';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { paths } from '#lib/paths.ts';
import { readDeed } from './decide-by-form.ts';
import { readGuestKey } from './guest-key.ts';
import { readConfirmation } from './read-confirmation.ts';

type At = Pick<RequestEvent, 'locals' | 'cookies'>;

/** What a guest does on the page that the mailed link has opened: confirm, or give back. */
export async function guestByForm({ locals, cookies }: At, id: string, form: FormData) {
  const deed = readDeed(form);
  const { key, expectedTotal } = readConfirmation(form);
  const { guestBooking } = paths(locals.lang);
  const secret = readGuestKey(cookies);
  if (secret === null) redirect(303, guestBooking(id));
  const params = { id };
  const answer =
    deed === 'letGo'
      ? await locals.call(guestBookingsContract.cancel, { params, body: { secret } }, { idempotencyKey: key })
      : await locals.call(
          guestBookingsContract.confirm,
          { params, body: { secret, expectedTotal } },
          { idempotencyKey: key },
        );
  if (answer.ok) redirect(303, guestBooking(id, deed === 'confirm' ? { nouvelle: '1' } : {}));
  const { problem } = answer;
  const isUnsure = problem.status >= 500 || problem.code === 'idempotency-in-flight';
  return fail(problem.status, { problem, deed, key: isUnsure ? key : null });
}
