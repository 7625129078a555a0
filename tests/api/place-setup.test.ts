import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../support/app.ts';
import { clientOf } from '../support/client.ts';
import { setUpPlace } from '../support/set-up-place.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

describe('setting up a place', () => {
  it('makes a place that can be booked', async () => {
    const place = await setUpPlace(test);
    const page = await clientOf(test)('GET', `/places/${place.slug}`);
    expect(page).toMatchObject({ status: 200, body: { bookable: true, status: 'published' } });
  });
});
