import type { EventSchema } from '@escale/shared/events';
import { expect, test } from 'vitest';
import { nextEvents } from './next-events.ts';

const event = (id: string, day: number, lat: number | null) =>
  ({
    id,
    start: `2027-03-0${day}T18:00:00+01:00`,
    description: 'long',
    location: lat === null ? null : { lat, lon: 2.3, precision: 'address' },
  }) as unknown as EventSchema;
const events = [
  event('far', 1, 48.95),
  event('unknown', 2, null),
  event('b', 3, 48.81),
  event('c', 4, 48.83),
  event('a', 5, 48.82),
];
const ids = (near: { lat: number; lon: number } | null) => nextEvents(events, near).map(({ id }) => id);

test('near a point the nearest of the next events are shown, the soonest first', () => {
  expect(ids({ lat: 48.82, lon: 2.3 })).toEqual(['b', 'c', 'a']);
  expect(ids(null)).toEqual(['far', 'unknown', 'b']);
});
