import { bookingSeriesContract } from '@escale/shared/bookings';
import { fail, redirect } from '@sveltejs/kit';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { readIdempotencyKey } from '#lib/bookings/server/read-idempotency-key.ts';
import { formText } from '#lib/forms/form-text.ts';
import { paths } from '#lib/paths.ts';
import { now } from '#lib/server/clock.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, params: { id }, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const series = orSignIn(await locals.call(bookingSeriesContract.read, { params: { id } }), locals, url);
  return {
    series,
    isNew: url.searchParams.has('nouvelle'),
    isAdded: url.searchParams.has('ajoutee'),
    cancelled: Number(url.searchParams.get('annulees') ?? 0) || 0,
    newKey: crypto.randomUUID(),
    now: now(),
  };
};

/** Books a date that the series had skipped. */
export const actions = {
  default: async ({ request, locals, params: { id }, url }) => {
    requireMember(locals, url);
    const form = await request.formData();
    const input = { params: { id }, body: { date: formText(form, 'date').slice(0, 10) } };
    const idempotencyKey = readIdempotencyKey(form);
    const answer = await locals.call(bookingSeriesContract.addOccurrence, input, { idempotencyKey });
    if (answer.ok) redirect(303, paths(locals.lang).series(id, { ajoutee: '1' }));
    const { problem } = answer;
    if (problem.status === 401) redirect(303, paths(locals.lang).signIn(url.pathname));
    return fail(problem.status, { problem });
  },
} satisfies Actions;
