import type { EventSchema } from '@escale/shared/events';
import { expect, test } from 'vitest';
import { eventSchema } from './event-schema.ts';

const workshop = {
  title: 'Atelier vélo',
  description: 'Régler ses freins.',
  status: 'planned',
  placeName: 'Casaco',
  address: '6 avenue Jean-Jaurès',
  commune: { name: 'Malakoff', insee: '92046' },
  location: { lat: 48.82161, lon: 2.303004, precision: 'address' },
  start: '2027-03-11T18:00:00+01:00',
  end: '2027-03-11T20:00:00+01:00',
  capacity: 12,
  registered: 12,
  amountCents: 1250,
  currency: 'EUR',
  partners: [
    { name: 'AMAP', url: 'https://amap.example/' },
    { name: 'Ville de Malakoff', url: null },
  ],
} as unknown as EventSchema;
const schema = (event = workshop) =>
  eventSchema(event, 'https://e.example/evenements/1', 'https://e.example/lieux/casaco');

test('tells machines when and where an event is, what it costs and that it is full', () => {
  expect(schema()).toMatchObject({
    '@type': 'Event',
    startDate: '2027-03-11T18:00:00+01:00',
    eventStatus: 'https://schema.org/EventScheduled',
    isAccessibleForFree: false,
    contributor: [{ name: 'AMAP', url: 'https://amap.example/' }, { name: 'Ville de Malakoff' }],
    location: { name: 'Casaco', geo: { latitude: 48.82161 }, address: { addressLocality: 'Malakoff' } },
    offers: { price: '12.50', priceCurrency: 'EUR', availability: 'https://schema.org/SoldOut' },
  });
});

test('says that an event is called off, and gives no coordinates where only the commune is known', () => {
  const vague = { lat: 48.8, lon: 2.3, precision: 'commune' };
  const cancelled = schema({ ...workshop, status: 'cancelled', location: vague });
  expect(cancelled).toMatchObject({ eventStatus: 'https://schema.org/EventCancelled' });
  expect(JSON.stringify(cancelled)).not.toContain('latitude');
});
