import type { EventSchema } from '@escale/shared/events';

/** An event in schema.org’s words: what it costs is paid on site, and whether there is room is as of now. */
export function eventSchema(event: EventSchema, url: string, placeUrl: string | null): object {
  const { location, amountCents, currency, registered, capacity } = event;
  const status = event.status === 'cancelled' ? 'EventCancelled' : 'EventScheduled';
  const room = registered < capacity ? 'InStock' : 'SoldOut';
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': url,
    url,
    name: event.title,
    ...(event.description && { description: event.description }),
    inLanguage: 'fr',
    startDate: event.start,
    endDate: event.end,
    eventStatus: `https://schema.org/${status}`,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    maximumAttendeeCapacity: capacity,
    isAccessibleForFree: amountCents === 0,
    location: {
      '@type': 'Place',
      ...(placeUrl && { '@id': placeUrl, url: placeUrl }),
      name: event.placeName,
      address: {
        '@type': 'PostalAddress',
        ...(event.address && { streetAddress: event.address }),
        addressLocality: event.commune.name,
        addressCountry: 'FR',
      },
      ...(location &&
        location.precision !== 'commune' && {
          geo: { '@type': 'GeoCoordinates', latitude: location.lat, longitude: location.lon },
        }),
    },
    organizer: event.organiserName
      ? { '@type': 'GovernmentOrganization', name: event.organiserName }
      : { '@type': 'Organization', name: event.placeName, ...(placeUrl && { url: placeUrl }) },
    ...(event.partners.length > 0 && {
      contributor: event.partners.map(({ name, url: site }) => ({
        '@type': 'Organization',
        name,
        ...(site && { url: site }),
      })),
    }),
    offers: {
      '@type': 'Offer',
      url,
      price: (amountCents / 100).toFixed(2),
      priceCurrency: currency,
      availability: `https://schema.org/${room}`,
    },
  };
}
