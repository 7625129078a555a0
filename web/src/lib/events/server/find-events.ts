import { type EventSchema, eventKinds, eventsContract } from '@escale/shared/events';
import { placesContract } from '@escale/shared/places';
import type { Call } from '#lib/api/server/call.ts';
import { orErrorPage } from '#lib/api/server/or-error-page.ts';
import type { EventSearch } from '#lib/paths.ts';

/** What the address asks for; what it can't mean is as if it were not there. */
export function searchOf(params: URLSearchParams): EventSearch {
  const asked = (name: string, pattern: RegExp) => {
    const value = params.get(name) ?? '';
    return pattern.test(value) ? value : undefined;
  };
  const jour = asked('jour', /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
  const lieu = asked('lieu', /^[a-z0-9]+(-[a-z0-9]+)*$/);
  const genre = eventKinds.find((kind) => kind === params.get('genre'));
  const apres = asked('apres', /^[\w-]{1,500}$/);
  return {
    ...(params.get('periode') === 'passes' && { periode: 'passes' }),
    ...(jour && { jour }),
    ...(lieu && { lieu }),
    ...(genre && { genre }),
    ...(apres && { apres }),
  };
}

/** Which place and which kind of events, as the API is asked for it. */
export function queryOf({ lieu, genre }: EventSearch) {
  const kind = eventKinds.find((one) => one === genre);
  return { ...(lieu && { place: lieu }), ...(kind && { kind }) };
}

/** Events and the places that may be chosen: two calls, whatever is found. */
export async function findEvents(call: Call, search: EventSearch, today: string) {
  const { jour, periode, apres } = search;
  const isPast = periode === 'passes';
  const yesterday = new Date(Date.parse(`${today}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  const dates = isPast
    ? { to: jour && jour < today ? jour : yesterday, order: 'latest' as const }
    : { ...(jour && { from: jour }) };
  const [found, places] = await Promise.all([
    call(eventsContract.list, {
      querystring: {
        ...dates,
        limit: 24,
        ...queryOf(search),
        ...(apres && { cursor: apres }),
      },
    }),
    call(placesContract.list, { querystring: { bookable: true, sort: 'name', limit: 100 } }),
  ]);
  const options = places.ok ? places.value.items.map(({ slug, name }) => ({ slug, name })) : [];
  const { items, nextCursor } = orErrorPage(found);
  return { items: items.map(withOrganiser), nextCursor, places: options };
}

/** Said beside the place already here, so that no page's script has to. */
const withOrganiser = (event: EventSchema): EventSchema =>
  event.organiserName === null
    ? event
    : { ...event, placeName: `${event.organiserName}, ${event.placeName}` };
