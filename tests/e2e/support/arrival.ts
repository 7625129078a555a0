import { type APIRequestContext, expect, type Page } from '@playwright/test';
import { newcomer, type Person, signedIn, tokenOf, withAccount } from './people.ts';

const quarter = 15 * 60_000;
const allDay = [['00:00', '24:00']];
const weekly = Object.fromEntries(
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) => [day, allDay]),
);
export const manager: Person = {
  email: 'manager.casaco@escale.example',
  password: 'demo-escale-92',
  displayName: 'Casaco',
};

/**
 * Late in the evening a stay of today must not begin tomorrow: then the place lies where it is still afternoon, on the
 * same date. At any other hour it is here, because pages of one's own tell today by the clock of here.
 */
const zoneOfHouse = () => {
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', hour: '2-digit' }).format();
  return Number(hour) < 22 ? 'Europe/Paris' : 'America/Guadeloupe';
};

/** A place that never closes and asks for its code, whatever the time is when the journeys run. */
export type House = {
  slug: string;
  resourceId: string;
  code: () => Promise<string>;
  /** What its manager does by the API. */
  manage: (method: string, path: string, data?: unknown) => Promise<Record<string, string>>;
};

export async function openHouse(request: APIRequestContext): Promise<House> {
  const accessToken = await tokenOf(request, manager);
  const headers = { authorization: `Bearer ${accessToken}` };
  const done = async (method: string, path: string, data?: unknown) => {
    const answer = await request.fetch(`/api/v1${path}`, { method, headers, ...(data ? { data } : {}) });
    expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true);
    return answer.json();
  };
  const facts = {
    kind: 'coworking',
    address: '1 rue du Départ',
    postcode: '92240',
    commune: 'Malakoff',
    timeZone: zoneOfHouse(),
  };
  const { slug }: { slug: string } = await done('POST', '/places', { name: 'La Maison ouverte', ...facts });
  await done('PUT', `/places/${slug}/opening-hours`, { weekly, closesOnPublicHolidays: false });
  const desks = { name: 'Bureau', kind: 'desk', allocation: 'any', unitCount: 20, slotMinutes: 15 };
  const { id }: { id: string } = await done('POST', `/places/${slug}/resources`, {
    ...desks,
    minMinutes: 15,
  });
  const tariff = { formula: 'hour', audience: 'standard', amountCents: 400, vatRateBasisPoints: 2_000 };
  await done('PUT', `/resources/${id}/tariffs`, [tariff]);
  await done('PATCH', `/places/${slug}`, {
    status: 'published',
    checkIn: { releaseAfterMinutes: null, needsCode: true },
    arrival: { wifi: 'Réseau « Maison », mot de passe au mur', door: 'Sonnez, puis deuxième porte' },
  });
  const code = async () => (await done('GET', `/places/${slug}/check-in-code`)).code;
  return { slug, resourceId: id, code, manage: done };
}

/** Somebody who is expected there from the next quarter of an hour on, signed in to this browser. */
export async function expectedAt(
  page: Page,
  request: APIRequestContext,
  { resourceId }: House,
): Promise<{ person: Person; id: string }> {
  const person = await withAccount(request, newcomer());
  await signedIn(page, person);
  const start = Math.ceil(Date.now() / quarter) * quarter;
  const answer = await page.request.post('/api/v1/bookings', {
    headers: { 'idempotency-key': crypto.randomUUID() },
    data: {
      resourceId,
      start: new Date(start).toISOString(),
      end: new Date(start + 4 * quarter).toISOString(),
    },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  const { id }: { id: string } = await answer.json();
  return { person, id };
}
