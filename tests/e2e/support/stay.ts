import { type APIRequestContext, expect, type Page } from '@playwright/test';
import { weekdaysAhead } from './pages.ts';

type Stay = 'la journée' | 'la matinée' | 'l’après-midi';

const formulas = {
  'la journée': { formula: 'day', count: 1 },
  'la matinée': { formula: 'half_day', half: 'morning', count: 1 },
  'l’après-midi': { formula: 'half_day', half: 'afternoon', count: 1 },
} as const;

/** The first weekday, 60 days ahead or later, on which that stay is free. */
export async function freeDay(
  request: APIRequestContext,
  resourceId: string,
  stay: Stay,
  days = weekdaysAhead(),
): Promise<string> {
  for (const date of days) {
    const answer = await request.post('/api/v1/quotes', { data: { resourceId, ...formulas[stay], date } });
    const { available }: { available?: boolean } = await answer.json();
    if (available) return date;
  }
  throw new Error(`no weekday is free: ${resourceId}, ${stay}`);
}

/** The address where a free stay is confirmed, on a day with room for `room`: choices travel in it. */
export async function confirmationOf(
  page: Page,
  slug: string,
  space: string,
  stay: Stay,
  room: Stay = stay,
): Promise<string> {
  const espace = await spaceId(page.request, slug, space);
  const date = await freeDay(page.request, espace, room);
  const formula = stay === 'la journée' ? 'formule=day' : 'formule=half_day';
  const half = stay === 'la journée' ? '' : `&moitie=${stay === 'la matinée' ? 'morning' : 'afternoon'}`;
  return `/lieux/${slug}/reserver?espace=${espace}&jour=${date}&${formula}${half}`;
}

const known = new Map<string, string>();

export async function spaceId(request: APIRequestContext, slug: string, space: string): Promise<string> {
  const key = `${slug} ${space}`;
  const told = known.get(key);
  if (told) return told;
  const answer = await request.get(`/api/v1/places/${slug}`);
  const { resources }: { resources: { id: string; name: string }[] } = await answer.json();
  const found = resources.find(({ name }) => name === space);
  expect(found, `${space} at ${slug}`).toBeDefined();
  known.set(key, found?.id ?? '');
  return found?.id ?? '';
}

/** Books a morning at a desk of Casaco through its pages; the browser must be signed in. */
export async function bookMorning(page: Page): Promise<void> {
  await page.goto(await confirmationOf(page, 'casaco', 'Bureau en espace ouvert', 'la matinée'));
  await page.getByRole('button', { name: 'Réserver pour 10 €' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'C’est réservé' })).toBeVisible();
}
