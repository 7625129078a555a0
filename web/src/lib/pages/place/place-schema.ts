import type { PlacePage } from '@escale/shared/resources';
import { format } from '../../messages/format.ts';
import { weekdays } from './hours-groups.ts';
import { tariffsFor } from './tariff-words.ts';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A place in schema.org's words. What is only known to the commune has no coordinates, and no price is made up. */
export function placeSchema(place: PlacePage, url: string, today: string): object {
  const { location } = place;
  return {
    '@context': 'https://schema.org',
    '@type': 'LocalBusiness',
    '@id': url,
    url,
    name: place.name,
    ...(place.description && { description: place.description.fr }),
    ...(place.website && { sameAs: place.website }),
    address: {
      '@type': 'PostalAddress',
      ...(place.address && { streetAddress: place.address }),
      ...(place.postcode && { postalCode: place.postcode }),
      addressLocality: place.commune.name,
      addressCountry: 'FR',
    },
    ...(location &&
      location.precision !== 'commune' && {
        geo: { '@type': 'GeoCoordinates', latitude: location.lat, longitude: location.lon },
      }),
    ...(place.openingHours && { openingHoursSpecification: weekOf(place.openingHours) }),
    ...(place.exceptions.length > 0 && { specialOpeningHoursSpecification: specialDays(place) }),
    ...priceRangeOf(place, today),
    amenityFeature: place.amenities.map((name) => ({
      '@type': 'LocationFeatureSpecification',
      name: name.replaceAll('_', ' '),
      value: true,
    })),
  };
}

const weekOf = ({ weekly }: NonNullable<PlacePage['openingHours']>) =>
  weekdays.flatMap((day) =>
    weekly[day].map(([opens, closes]) => ({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: `https://schema.org/${capital(day)}`,
      opens,
      closes: clock(closes),
    })),
  );

/** A closed day is open from midnight to midnight: schema.org's way of saying so. */
const specialDays = ({ exceptions }: PlacePage) =>
  exceptions.flatMap(({ date, intervals }) =>
    (intervals.length > 0 ? intervals : [['00:00', '00:00']]).map(([opens = '', closes = '']) => ({
      '@type': 'OpeningHoursSpecification',
      validFrom: date,
      validThrough: date,
      opens,
      closes: clock(closes),
    })),
  );

const clock = (closes: string) => (closes === '24:00' ? '23:59' : closes);

/** From the cheapest to the dearest of what is on sale today. */
function priceRangeOf({ resources }: PlacePage, today: string): { priceRange?: string } {
  const amounts = resources
    .flatMap((resource) => tariffsFor(resource, 'standard', today))
    .map(({ amountCents }) => amountCents)
    .filter((cents) => cents > 0);
  if (amounts.length === 0) return {};
  const { price } = format('fr');
  return { priceRange: `${price(Math.min(...amounts))} – ${price(Math.max(...amounts))}` };
}
