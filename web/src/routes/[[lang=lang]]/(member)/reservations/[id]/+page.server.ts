import { bookingsContract } from '@escale/shared/bookings';
import { orSignIn } from '#lib/auth/server/or-sign-in.ts';
import { requireMember } from '#lib/auth/server/require-member.ts';
import { decideByForm } from '#lib/bookings/server/decide-by-form.ts';
import { spaceOfStay } from '#lib/bookings/server/space-of-stay.ts';
import { incidentsOf } from '#lib/incidents/server/incidents-of.ts';
import { strikes } from '#lib/incidents/strikes.ts';
import { now } from '#lib/server/clock.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, params: { id }, url }: PageServerLoadEvent) => {
  requireMember(locals, url);
  const booking = orSignIn(await locals.call(bookingsContract.read, { params: { id } }), locals, url);
  const [space, incidents] = await Promise.all([
    spaceOfStay(locals.call, booking),
    incidentsOf(locals.call, booking.placeSlug),
  ]);
  return {
    booking,
    ...space,
    incidents: incidents.filter((incident) => strikes(incident, booking)),
    isNew: url.searchParams.has('nouvelle'),
    newKey: crypto.randomUUID(),
    now: now(),
  };
};

export const actions = {
  default: async ({ request, locals, url, params: { id } }) =>
    decideByForm({ locals, url }, id, await request.formData()),
} satisfies Actions;
