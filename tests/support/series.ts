import { v7 as newId } from 'uuid';
import { signedIn, type TestActor } from './actors.ts';
import type { TestPlace } from './place.ts';
import { openScene, type Scene } from './scene.ts';

type Body = Record<string, unknown>;

/** A town in January 2027, some people, and what they do with series. */
export type SeriesTown = {
  scene: Scene;
  /** Monday to Friday 09:00–18:00, closed on public holidays. */
  place: TestPlace;
  /** Open day and night, and on public holidays too: for what the clock does. */
  alwaysOpen: TestPlace;
  ada: TestActor;
  bob: TestActor;
  manager: TestActor;
} & ReturnType<typeof deedsOf>;

const allDay: [number, number][] = [[0, 1_440]];

const deedsOf = (scene: Scene) => ({
  repeat: (as: TestActor, body: unknown, key = newId()) =>
    scene.call('POST', '/booking-series', { as, body, key }),
  quoteSeries: (as: TestActor | null, { onConflict: _, note: __, ...body }: Body) =>
    scene.call('POST', '/booking-series/quotes', { ...(as && { as }), body }),
  cancel: (as: TestActor, id: string, body: unknown = {}, key = newId()) =>
    scene.call('POST', `/booking-series/${id}/cancellation`, { as, body, key }),
  addBack: (as: TestActor, id: string, date: string, key = newId()) =>
    scene.call('POST', `/booking-series/${id}/occurrences`, { as, body: { date }, key }),
  bookOnce: (as: TestActor, resource: { id: string }, date: string) =>
    scene.call('POST', '/bookings', {
      as,
      body: { resourceId: resource.id, start: `${date}T10:00`, end: `${date}T12:00` },
    }),
  seatsOf: (seriesId: string) => scene.sql`
    select 1 from allocations a join bookings b on b.id = a.holder_id where b.series_id = ${seriesId}`,
});

export const openSeriesTown = async (): Promise<SeriesTown> => {
  const scene = await openScene({ now: '2027-01-04T08:00:00+01:00' });
  const place = await scene.place();
  const alwaysOpen = await scene.place({
    hours: { 1: allDay, 2: allDay, 3: allDay, 4: allDay, 5: allDay, 6: allDay, 7: allDay },
  });
  await scene.sql`update opening_weeks set closes_on_public_holidays = false where place_id = ${alwaysOpen.id}`;
  const ada = await signedIn(scene, { displayName: 'Ada' });
  const bob = await signedIn(scene, { displayName: 'Bob' });
  const manager = await signedIn(scene, { roles: [{ placeId: place.id, role: 'manager' }] });
  return { scene, place, alwaysOpen, ada, bob, manager, ...deedsOf(scene) };
};

/** Mondays from 09:00 to 11:00, four times, unless said otherwise. */
export const mondays = (resource: { id: string }, more: Body = {}) => ({
  resourceId: resource.id,
  start: '2027-01-11T09:00',
  end: '2027-01-11T11:00',
  rrule: 'FREQ=WEEKLY;COUNT=4',
  onConflict: 'refuse',
  ...more,
});

export const days = (resource: { id: string }, date: string, rrule: string, more: Body = {}) => ({
  resourceId: resource.id,
  formula: 'day',
  count: 1,
  date,
  rrule,
  onConflict: 'refuse',
  ...more,
});

export type Occurrence = {
  start: string;
  end: string;
  outcome: string;
  reason?: string;
  bookingId?: string;
  status?: string;
};

/** '2027-01-11 booked' of each date. */
export const told = ({ body }: { body: { occurrences?: Occurrence[] } }) =>
  (body.occurrences ?? []).map(({ start, outcome, reason }) => `${start.slice(0, 10)} ${reason ?? outcome}`);

export const startsOf = ({ body }: { body: { occurrences?: Occurrence[] } }) =>
  (body.occurrences ?? []).map(({ start }) => start);
