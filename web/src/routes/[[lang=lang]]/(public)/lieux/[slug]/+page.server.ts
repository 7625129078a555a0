import { placePageContract } from '@escale/shared/resources';
import { redirect } from '@sveltejs/kit';
import { orErrorPage } from '#lib/api/server/or-error-page.ts';
import { chosenOf, withRadio } from '#lib/pages/place/chosen.ts';
import { bookingViewOf } from '#lib/pages/place/server/booking-view-of.ts';
import { nearbyToBook } from '#lib/pages/place/server/nearby-to-book.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  if (url.searchParams.has('creneau')) {
    throw redirect(303, `${url.pathname}?${withRadio(url.searchParams)}`);
  }
  const place = orErrorPage(await locals.call(placePageContract.read, { params: { slug: params.slug } }));
  const booking = await bookingViewOf(locals.call, place, chosenOf(url.searchParams, place.timeZone));
  return { place, booking, nearby: booking ? [] : await nearbyToBook(locals.call, place) };
};
