import { type BookingSchema, bookingsContract } from '@escale/shared/bookings';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import type { Answer, Call } from '#lib/api/server/call.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { formText } from '#lib/forms/form-text.ts';
import { paths } from '#lib/paths.ts';
import { readConfirmation } from './read-confirmation.ts';

type At = Pick<RequestEvent, 'locals' | 'url'>;

export type Deed = 'confirm' | 'extend' | 'letGo';

/** What the button that was pressed stands for; without one, as by the Enter key, the first. */
export function readDeed(form: FormData): Deed {
  const pressed = formText(form, 'faire');
  if (pressed === 'prolonger') return 'extend';
  return pressed === 'rendre' ? 'letGo' : 'confirm';
}

/** What a person does with a stay that is held for them: confirm it, keep it longer, give it back. */
export async function decideByForm({ locals, url }: At, id: string, form: FormData) {
  requireMember(locals, url);
  const deed = readDeed(form);
  const { key, expectedTotal } = readConfirmation(form);
  const answer = await send(locals.call, { id, deed, key, expectedTotal });
  const { booking, signIn } = paths(locals.lang);
  if (answer.ok) redirect(303, booking(id, deed === 'confirm' ? { nouvelle: '1' } : {}));
  const { problem } = answer;
  if (problem.status === 401) redirect(303, signIn(url.pathname));
  const isUnsure = problem.status >= 500 || problem.code === 'idempotency-in-flight';
  return fail(problem.status, { problem, deed, key: isUnsure ? key : null });
}

type Sent = { id: string; deed: Deed; key: string; expectedTotal: number };

async function send(
  call: Call,
  { id, deed, key: idempotencyKey, expectedTotal }: Sent,
): Promise<Answer<BookingSchema>> {
  const params = { id };
  if (deed === 'extend') return call(bookingsContract.extend, { params, body: {} });
  if (deed === 'letGo') return call(bookingsContract.cancel, { params, body: {} }, { idempotencyKey });
  return call(bookingsContract.confirm, { params, body: { expectedTotal } }, { idempotencyKey });
}
