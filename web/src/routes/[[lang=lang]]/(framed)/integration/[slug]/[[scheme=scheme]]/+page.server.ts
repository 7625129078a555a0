import { placePageContract } from '@escale/shared/resources';
import { redirect } from '@sveltejs/kit';
import { orErrorPage } from '#lib/api/server/or-error-page.ts';
import { chosenOf, withRadio } from '#lib/pages/place/chosen.ts';
import { closingOf } from '#lib/pages/place/closing-of.ts';
import { bookingViewOf } from '#lib/pages/place/server/booking-view-of.ts';
import { today } from '#lib/server/clock.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params: { slug }, url }) => {
  if (url.searchParams.has('creneau')) redirect(303, `${url.pathname}?${withRadio(url.searchParams)}`);
  const place = orErrorPage(await locals.call(placePageContract.read, { params: { slug } }));
  const chosen = chosenOf(url.searchParams, place.timeZone);
  const booking = closingOf(place, today()) ? null : await bookingViewOf(locals.call, place, chosen);
  return { place, booking };
};
