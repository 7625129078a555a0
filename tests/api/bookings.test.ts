import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn, type TestActor } from '../support/actors.ts';
import { openTestApp, type TestApp } from '../support/app.ts';
import { type Client, clientOf } from '../support/client.ts';
import { createPlace, createResource, type TestPlace } from '../support/place.ts';

let escale: TestApp;
let call: Client;
let place: TestPlace;
let ada: TestActor;

beforeAll(async () => {
  escale = await openTestApp();
  call = clientOf(escale);
  place = await createPlace(escale.database.sql);
  ada = await signedIn(escale, { displayName: 'Ada' });
});
afterAll(() => escale?.close());

test('a desk for a morning is booked, priced and answered whole', async () => {
  const desks = await createResource(escale.database.sql, place);
  const body = {
    resourceId: desks.id,
    start: '2027-09-06T09:00',
    end: '2027-09-06T11:30',
    expectedTotal: 1_000,
  };
  const answer = await call('POST', '/bookings', { as: ada, body });
  expect(answer.status).toBe(201);
  expect(answer.body).toMatchObject({
    status: 'confirmed',
    start: '2027-09-06T09:00:00+02:00',
    end: '2027-09-06T11:30:00+02:00',
    total: 1_000,
    currency: 'EUR',
    lines: [{ formula: 'half_day', count: 1, amountCents: 1_000 }],
  });
});
