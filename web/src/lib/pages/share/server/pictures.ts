import type { EventSchema } from '@escale/shared/events';
import type { PlaceItem } from '@escale/shared/places';
import { eventWords } from '#lib/events/event-words.ts';
import type { Format } from '#lib/messages/format.ts';
import type { Words } from '#lib/messages/words.ts';
import type { CoverInput } from '../../../places/cover/cover-input.ts';
import { stationWords } from '../../../places/station-words.ts';
import { coverInputOf } from '../../search/server/card-of.ts';
import type { Picture } from './picture.ts';

type Language = { words: Words; format: Format };
type Place = Pick<
  PlaceItem,
  | 'slug'
  | 'name'
  | 'kind'
  | 'commune'
  | 'amenities'
  | 'resourceKinds'
  | 'nearestStation'
  | 'example'
  | 'address'
>;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const markOf = ({ example }: { example: boolean }, { shell }: Words) => (example ? shell.example : null);

export const placePicture = (place: Place, { words, format }: Language): Picture => ({
  over: `${capital(words.places.kinds[place.kind])} · ${place.commune.name}`,
  title: place.name,
  under: place.nearestStation
    ? capital(stationWords(place.nearestStation, words, format))
    : (place.address ?? ''),
  mark: markOf(place, words),
  who: words.shell.who,
  cover: coverInputOf(place),
});

/** With the house that it is in; with one of its commune while nothing is known of the place. */
export function eventPicture(
  event: EventSchema,
  place: Place | null,
  language: Language,
  today: string,
): Picture {
  const { words, format } = language;
  const said = eventWords(event, words, format, today);
  const unknown = {
    slug: event.placeSlug ?? event.id,
    kind: 'other',
    commune: event.commune.name,
    amenities: [],
    resourceKinds: [],
  };
  return {
    over: `${said.kind} · ${event.placeName}, ${event.commune.name}`,
    title: event.title,
    under: event.status === 'cancelled' ? words.events.cancelled : capital(said.sentence),
    mark: markOf(event, words),
    who: words.shell.who,
    cover: place ? coverInputOf(place) : unknown,
  };
}

const anyHouse: CoverInput = {
  slug: 'escale',
  kind: 'hybrid',
  commune: 'Nanterre',
  amenities: ['coffee', 'kitchen', 'workshops', 'meeting_rooms'],
  resourceKinds: ['desk', 'meeting_room'],
};

export const homePicture = ({ home, shell }: Words): Picture => ({
  over: '',
  title: home.title,
  under: '',
  mark: null,
  who: shell.who,
  cover: anyHouse,
});
