import { availabilityContract } from '@escale/shared/availability';
import { bookingsContract, type SuggestedStay, type WholeQuoteRequest } from '@escale/shared/bookings';
import { furthestDays, type PlacePage, type ResourceSchema } from '@escale/shared/resources';
import type { Call } from '#lib/api/server/call.ts';
import { orErrorPage } from '#lib/api/server/or-error-page.ts';
import { choiceOfRequest } from '#lib/bookings/choice.ts';
import { nextWorkday } from '#lib/pages/search/need.ts';
import type { Choice } from '#lib/paths.ts';
import { today } from '#lib/server/clock.ts';
import type { BookingView } from '../booking-view.ts';
import type { Chosen } from '../chosen.ts';
import { stayOptions } from './stay-options.ts';
import { addDays, dayOf, frameOf, mondayOf, weekOf } from './week-of.ts';

const isOnSale = ({ tariffs }: ResourceSchema) => tariffs.length > 0;

/** The panel for the space, day and stay that are chosen, or for likely ones; null where nothing can be booked. */
export async function bookingViewOf(
  call: Call,
  place: PlacePage,
  chosen: Chosen,
): Promise<BookingView | null> {
  const onSale = place.resources.filter(isOnSale);
  const resource = onSale.find(({ id }) => id === chosen.resourceId) ?? onSale[0];
  if (!resource) return null;
  const now = today();
  const date = chosen.date && chosen.date >= now ? chosen.date : nextWorkday(now);
  const monday = mondayOf(date);
  const [availability, suggested] = await Promise.all([
    call(availabilityContract.ofPlace, {
      params: { slug: place.slug },
      querystring: { from: monday, to: addDays(monday, 6), resourceKind: resource.kind },
    }).then(orErrorPage),
    call(bookingsContract.suggest, {
      params: { id: resource.id },
      querystring: { date, quantity: chosen.quantity },
    }),
  ]);
  const own = availability.find(({ resourceId }) => resourceId === resource.id);
  if (!own) return null;
  const frame = frameOf(own, place.timeZone, date);
  const { axis, day } = dayOf(own, date, place.timeZone, frame);
  const suggestions: SuggestedStay[] = suggested.ok ? suggested.value : [];
  const options = stayOptions({ resource, place, date, axis, day, suggestions, chosen });
  const long = longStay(resource, date, chosen);
  const { choice, request } = long ?? options;
  const stays = long ? options.stays.map((stay) => ({ ...stay, isChosen: false })) : options.stays;
  const quoted = request && (await call(bookingsContract.quote, { body: request }));
  const firstOfNext = addDays(monday, 7);
  return {
    resource,
    date,
    quantity: chosen.quantity,
    axis: { width: axis.width, ticks: axis.ticks, frame },
    day,
    week: {
      ...weekOf(own, monday, place.timeZone, date, now),
      before: monday > now ? later(addDays(monday, -7), now) : null,
      after: firstOfNext,
    },
    stays: stays.map((stay) =>
      stay.isChosen && quoted?.ok
        ? {
            ...stay,
            totalCents: quoted.value.total,
            unitsFree: quoted.value.unitsFree,
            isAvailable: quoted.value.available,
          }
        : stay,
    ),
    long: chosen.long,
    choice,
    quote: quoted?.ok ? quoted.value : null,
    problem: quoted && !quoted.ok ? quoted.problem : suggested.ok ? null : suggested.problem,
    firstDate: now,
    lastDate: addDays(now, furthestDays(resource)),
  };
}

/** Weeks or months as the address asks for them, instead of a stay of the day. */
function longStay(
  { id: resourceId }: ResourceSchema,
  date: string,
  { long, quantity }: Chosen,
): { choice: Choice; request: WholeQuoteRequest } | null {
  if (!long) return null;
  const request = { resourceId, quantity, date, ...long };
  return { request, choice: choiceOfRequest(resourceId, quantity, request) };
}

const later = (a: string, b: string) => (a > b ? a : b);
