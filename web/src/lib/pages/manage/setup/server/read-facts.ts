import { type PlaceChange, placeKinds } from '@escale/shared/places';
import type { PlaceSetup } from '@escale/shared/resources';
import type { TypedForm } from '#lib/forms/typed-form.ts';

type Location = NonNullable<PlaceChange['location']>;

/** What the form of the place's facts sends. A commune that was not touched is not looked up anew. */
export function readFacts(typed: TypedForm, place: Pick<PlaceSetup, 'commune' | 'location'>): PlaceChange {
  const text = (name: string) => typed[name]?.[0]?.trim() ?? '';
  const kind = placeKinds.find((one) => one === text('kind'));
  const location = readLocation(text('location'));
  const isMoved = locationText(place.location) !== text('location');
  const dates = { opensOn: text('opensOn') || null, closesOn: text('closesOn') || null };
  const texts = { fr: text('fr'), en: text('en') };
  return {
    name: text('name'),
    ...(kind && { kind }),
    address: text('address'),
    postcode: text('postcode'),
    ...(text('commune') !== place.commune.name && { commune: text('commune') }),
    ...(isMoved && { location }),
    website: text('website') || null,
    ...(text('operatorName') && { operatorName: text('operatorName') }),
    temporary: dates.opensOn || dates.closesOn ? dates : null,
    description: texts.fr || texts.en ? texts : null,
    amenities: typed.amenity ?? [],
    checkIn: readCheckIn(typed),
    arrival: { wifi: text('wifi') || null, door: text('door') || null },
    publishesAvailability: typed.publishesAvailability !== undefined,
  };
}

function readCheckIn(typed: TypedForm): NonNullable<PlaceChange['checkIn']> | null {
  if (typed.checkIn?.[0] !== 'oui') return null;
  const minutes = typed.release?.[0]?.trim() ?? '';
  return {
    releaseAfterMinutes: minutes === '' ? null : Number(minutes),
    needsCode: typed.needsCode !== undefined,
  };
}

/** Null for an empty field; a text that is no position is found by `isLocationText`. */
function readLocation(text: string): Location | null {
  const [lat, lon] = text.split(/\s*[,;]\s*|\s+/).map(Number);
  return text === '' || lat === undefined || lon === undefined ? null : { lat, lon };
}

export const isLocationText = (text: string): boolean =>
  text.trim() === '' || /^-?\d{1,2}(\.\d+)?\s*[,;\s]\s*-?\d{1,3}(\.\d+)?$/.test(text.trim());

export const locationText = (location: { lat: number; lon: number } | null): string =>
  location ? `${location.lat}, ${location.lon}` : '';
