import { guestBookingsContract } from '@escale/shared/bookings';
import { redirect } from '@sveltejs/kit';
import { guestByForm } from '#lib/bookings/server/guest-by-form.ts';
import { keepGuestKey, readGuestKey } from '#lib/bookings/server/guest-key.ts';
import { spaceOfStay } from '#lib/bookings/server/space-of-stay.ts';
import { incidentsOf } from '#lib/incidents/server/incidents-of.ts';
import { strikes } from '#lib/incidents/strikes.ts';
import { paths } from '#lib/paths.ts';
import { now } from '#lib/server/clock.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async ({ locals, params: { id }, url, cookies, setHeaders }: PageServerLoadEvent) => {
  setHeaders({ 'cache-control': 'private, no-store' });
  const given = url.searchParams.get('cle');
  if (given !== null) {
    keepGuestKey(cookies, url, given);
    redirect(303, paths(locals.lang).guestBooking(id));
  }
  const secret = readGuestKey(cookies);
  const answer =
    secret === null
      ? null
      : await locals.call(guestBookingsContract.read, { params: { id }, body: { secret } });
  if (!answer?.ok) return { seen: null, isSent: url.searchParams.has('envoye') };
  const booking = answer.value;
  const [space, incidents] = await Promise.all([
    spaceOfStay(locals.call, booking),
    incidentsOf(locals.call, booking.placeSlug),
  ]);
  return {
    seen: {
      booking,
      ...space,
      incidents: incidents.filter((incident) => strikes(incident, booking)),
      isNew: url.searchParams.has('nouvelle'),
      newKey: crypto.randomUUID(),
      now: now(),
    },
    isSent: false,
  };
};

export const actions = {
  default: async ({ request, locals, cookies, params: { id } }) =>
    guestByForm({ locals, cookies }, id, await request.formData()),
} satisfies Actions;
