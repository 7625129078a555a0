import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../support/app.ts';
import { type Client, clientOf } from '../support/client.ts';
import { addResource, type ManagedPlace, officeHours, setUpPlace } from '../support/set-up-place.ts';
import { statementsOf } from '../support/statements-of.ts';

let escale: TestApp;
let call: Client;
let place: ManagedPlace;

const outline = {
  type: 'Polygon',
  coordinates: [
    [
      [2.27, 48.81],
      [2.31, 48.81],
      [2.3, 48.83],
      [2.27, 48.81],
    ],
  ],
};

beforeAll(async () => {
  escale = await openTestApp();
  call = clientOf(escale);
  const { sql } = escale.database;
  await sql`insert into communes (insee, name, department, postcodes, population, outline)
    values ('92046', 'Malakoff', '92', '{92240}', 30950, ${JSON.stringify(outline)}::jsonb)`;
  place = await setUpPlace(escale, { place: { name: 'Casaco', location: { lat: 48.82, lon: 2.3 } } });
  await sql`update places set tags = '{tiers-lieu}', listing_state = 'open', listing_as_of = '2025-06',
    nearest_stations = ${JSON.stringify([{ name: 'Malakoff', lines: ['13'], distanceMeters: 350 }])}::jsonb,
    unknown_fields = '{floorArea}' where id = ${place.id}`;
  await sql`insert into place_sources (place_id, id, title, url, dated, licence, position) values
    (${place.id}, 'site', 'Le site du lieu', 'https://casaco.example', '2025-06', null, 0),
    (${place.id}, 'cget', 'Recensement', null, '2019', 'Licence Ouverte', 1)`;
  await sql`insert into place_facts (place_id, position, field, text_fr, text_en)
    values (${place.id}, 0, 'desks', '45 postes', '45 desks')`;
  await sql`insert into place_fact_sources (place_id, fact_position, source_id)
    values (${place.id}, 0, 'cget'), (${place.id}, 0, 'site')`;
});
afterAll(() => escale?.close());

describe("a place's page", () => {
  test('tells facts with their sources, hours, spaces and tariffs', async () => {
    const page = await call('GET', '/places/casaco');
    expect(page.status).toBe(200);
    expect(page.body).toMatchObject({
      name: 'Casaco',
      tags: ['tiers-lieu'],
      commune: { name: 'Malakoff', insee: '92046' },
      location: { lat: 48.82, lon: 2.3, precision: 'address' },
      listing: { state: 'open', asOf: '2025-06' },
      bookable: true,
      example: false,
      resourceKinds: ['desk'],
      nearestStation: { name: 'Malakoff', distanceMeters: 350 },
      facts: [{ field: 'desks', text: { fr: '45 postes', en: '45 desks' }, sourceIds: ['site', 'cget'] }],
      sources: [
        { id: 'site', date: '2025-06', licence: null },
        { id: 'cget', url: null },
      ],
      unknownFields: ['floorArea'],
      openingHours: { weekly: { monday: [['09:00', '18:00']], sunday: [] }, halfDaySplit: '13:00' },
      upcomingOpeningHours: [],
      exceptions: [],
      operator: { name: 'Casaco' },
    });
    expect(page.body.resources).toMatchObject([{ id: place.resource.id, units: place.resource.units }]);
    expect(page.body.resources[0].tariffs).toHaveLength(5);
    const holidays = page.body.publicHolidays.map(({ date }: { date: string }) => date);
    expect(holidays).toContain('2027-11-01');
    expect(holidays).toHaveLength(11);
  });

  test('costs the same few statements however much there is to tell', async () => {
    const before = await statementsOf(escale, () => call('GET', '/places/casaco'));
    for (const name of ['B', 'C', 'D']) await addResource(escale, place, { name });
    expect(await statementsOf(escale, () => call('GET', '/places/casaco'))).toBe(before);
    expect(before).toBeGreaterThan(1);
    expect(before).toBeLessThanOrEqual(6);
  });

  test('a place nobody knows, or a name that cannot be one, is not found', async () => {
    expect((await call('GET', '/places/nowhere')).body.code).toBe('not-found');
    expect((await call('GET', '/places/Not%20a%20slug')).status).toBe(400);
  });

  test('public holidays are of no matter to a place that opens on them', async () => {
    const hours = { ...officeHours, closesOnPublicHolidays: false };
    const { slug } = await setUpPlace(escale, { hours });
    expect((await call('GET', `/places/${slug}`)).body.publicHolidays).toEqual([]);
  });
});

describe('maps', () => {
  test('published places with a location are points, longitude first', async () => {
    await setUpPlace(escale, { place: { name: 'Sans adresse' } });
    const answer = await call('GET', '/places.geojson');
    expect(answer.headers['content-type']).toContain('application/geo+json');
    expect(answer.headers['cache-control']).toBe('public, max-age=60');
    expect(answer.body).toMatchObject({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [2.3, 48.82] },
          properties: { slug: 'casaco', name: 'Casaco', bookable: true, precision: 'address' },
        },
      ],
    });
    expect(answer.body.features).toHaveLength(1);
  });

  test('communes come with their outlines and their number of places', async () => {
    const { body } = await call('GET', '/communes.geojson');
    expect(body.features).toMatchObject([
      { geometry: outline, properties: { insee: '92046', name: 'Malakoff', population: 30_950 } },
    ]);
  });

  test('whoever still has this version gets no body', async () => {
    const { headers } = await call('GET', '/communes.geojson');
    const again = await call('GET', '/communes.geojson', {
      headers: { 'if-none-match': `W/"old", ${headers.etag}` },
    });
    expect(again).toMatchObject({ status: 304, body: '' });
    expect(again.headers.etag).toBe(headers.etag);
    const changed = await call('GET', '/communes.geojson', { headers: { 'if-none-match': '"old"' } });
    expect(changed.status).toBe(200);
  });
});
