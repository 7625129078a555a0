import { bookingsContract } from '@escale/shared/bookings';
import { fail, redirect } from '@sveltejs/kit';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { readCancellation } from '#lib/bookings/server/read-cancellation.ts';
import { paths } from '#lib/paths.ts';
import { now } from '#lib/server/clock.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, params: { id }, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const booking = orSignIn(await locals.call(bookingsContract.read, { params: { id } }), locals, url);
  if (booking.status === 'cancelled') redirect(303, paths(locals.lang).booking(id));
  return { booking, newKey: crypto.randomUUID(), now: now() };
};

export const actions = {
  default: async ({ request, locals, params: { id }, url }) => {
    requireMember(locals, url);
    const { key, reason } = readCancellation(await request.formData());
    const body = reason === '' ? {} : { reason };
    const input = { params: { id }, body };
    const answer = await locals.call(bookingsContract.cancel, input, { idempotencyKey: key });
    if (answer.ok) redirect(303, paths(locals.lang).booking(id));
    const { problem } = answer;
    if (problem.status === 401) redirect(303, paths(locals.lang).signIn(url.pathname));
    const isUnsure = problem.status >= 500 || problem.code === 'idempotency-in-flight';
    return fail(problem.status, { problem, reason, key: isUnsure ? key : null });
  },
} satisfies Actions;
