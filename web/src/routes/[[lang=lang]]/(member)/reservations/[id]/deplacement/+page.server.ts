import { bookingsContract } from '@escale/shared/bookings';
import { fail, redirect } from '@sveltejs/kit';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { canMove } from '#lib/bookings/can-move.ts';
import { readMove } from '#lib/bookings/server/read-move.ts';
import { newTimeOf } from '#lib/pages/move/server/new-time-of.ts';
import { withRadio } from '#lib/pages/place/chosen.ts';
import { paths } from '#lib/paths.ts';
import { now, today } from '#lib/server/clock.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, params: { id }, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  if (url.searchParams.has('creneau')) redirect(303, `${url.pathname}?${withRadio(url.searchParams)}`);
  const booking = orSignIn(await locals.call(bookingsContract.read, { params: { id } }), locals, url);
  if (!canMove(booking, now())) redirect(303, paths(locals.lang).booking(id));
  return {
    booking,
    ...(await newTimeOf(locals.call, booking, url.searchParams)),
    firstDate: today(),
    newKey: crypto.randomUUID(),
  };
};

export const actions = {
  default: async ({ request, locals, params: { id }, url }) => {
    requireMember(locals, url);
    const { key, body } = readMove(await request.formData());
    const answer = await locals.call(
      bookingsContract.reschedule,
      { params: { id }, body },
      { idempotencyKey: key },
    );
    if (answer.ok) redirect(303, paths(locals.lang).booking(id, { deplacee: '1' }));
    const { problem } = answer;
    if (problem.status === 401) redirect(303, paths(locals.lang).signIn(`${url.pathname}${url.search}`));
    const isUnsure = problem.status >= 500 || problem.code === 'idempotency-in-flight';
    return fail(problem.status, { problem, key: isUnsure ? key : null });
  },
} satisfies Actions;
