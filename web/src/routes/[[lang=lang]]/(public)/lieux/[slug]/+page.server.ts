import { placePageContract } from '@escale/shared/resources';
import { error, redirect } from '@sveltejs/kit';
import { orErrorPage } from '#lib/api/server/or-error-page.ts';
import { eventsOfPlace } from '#lib/events/server/events-of-place.ts';
import { initiativesOfPlace } from '#lib/guide/server/initiatives-of-place.ts';
import { incidentsOf } from '#lib/incidents/server/incidents-of.ts';
import { format } from '#lib/messages/format.ts';
import { wordsOf } from '#lib/messages/words.ts';
import { chosenOf, withRadio } from '#lib/pages/place/chosen.ts';
import { closingOf } from '#lib/pages/place/closing-of.ts';
import { openingNow } from '#lib/pages/place/opening-now.ts';
import { placeSchema } from '#lib/pages/place/place-schema.ts';
import { bookingViewOf } from '#lib/pages/place/server/booking-view-of.ts';
import { nearbyToBook } from '#lib/pages/place/server/nearby-to-book.ts';
import { pictureLink } from '#lib/pages/share/server/picture-version.ts';
import { placePicture } from '#lib/pages/share/server/pictures.ts';
import { passesOfPlace } from '#lib/passes/server/passes-of-place.ts';
import { paths } from '#lib/paths.ts';
import { countPeople } from '#lib/people/server/count-people.ts';
import { plansOfPlace } from '#lib/plans/server/plans-of-place.ts';
import { now, today } from '#lib/server/clock.ts';
import { wallClock } from '#lib/time/wall-clock.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  if (url.searchParams.has('creneau')) {
    throw redirect(303, `${url.pathname}?${withRadio(url.searchParams)}`);
  }
  const [answer, events, products, peopleCount, plans, incidents, initiatives] = await Promise.all([
    locals.call(placePageContract.read, { params: { slug: params.slug } }),
    eventsOfPlace(locals.call, params.slug),
    passesOfPlace(locals.call, params.slug),
    locals.member ? countPeople(locals.call, params.slug) : 0,
    plansOfPlace(locals.call, params.slug),
    incidentsOf(locals.call, params.slug),
    initiativesOfPlace(locals.call, params.slug),
  ]);
  if (!answer.ok && (answer.problem.status === 404 || answer.problem.status === 400)) {
    throw error(404, {
      message: answer.problem.code,
      places: await nearbyToBook(locals.call, { location: null }),
    });
  }
  const place = orErrorPage(answer);
  const { lang } = locals;
  const picture = placePicture(place, { words: await wordsOf(lang), format: format(lang) });
  const booking = closingOf(place, today())
    ? null
    : await bookingViewOf(locals.call, place, chosenOf(url.searchParams, place.timeZone));
  return {
    place,
    // Made here: browsers have no use for what makes it.
    structured: placeSchema(place, `${url.origin}${url.pathname}`, today()),
    picture: pictureLink(paths(lang).placePicture(place.slug), picture),
    booking,
    events,
    products: booking ? products : [],
    peopleCount,
    plans,
    incidents,
    initiatives,
    opening: openingNow(place, wallClock(now(), place.timeZone)),
    nearby: booking ? [] : await nearbyToBook(locals.call, place),
  };
};
