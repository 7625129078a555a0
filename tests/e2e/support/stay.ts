import { expect, type Page } from '@playwright/test';
import { weekdaysAhead } from './pages.ts';

type Stay = 'la journée' | 'la matinée' | 'l’après-midi';

/** Opens the page of a place on the first weekday, 60 days ahead or later, on which that stay is free. */
export async function openOnFreeDay(page: Page, slug: string, space: string, stay: Stay): Promise<string> {
  for (const date of weekdaysAhead()) {
    const espace = await spaceId(page, slug, space);
    await page.goto(`/lieux/${slug}?espace=${espace}&jour=${date}`);
    const free = page.getByRole('radio', { name: new RegExp(`${stay} · .*libre`) });
    if ((await free.count()) > 0) return date;
  }
  throw new Error(`no weekday is free: ${slug}, ${space}, ${stay}`);
}

/** The address where a free stay is confirmed, on a day with room for `room`: choices travel in it. */
export async function confirmationOf(
  page: Page,
  slug: string,
  space: string,
  stay: Stay,
  room: Stay = stay,
): Promise<string> {
  const date = await openOnFreeDay(page, slug, space, room);
  const espace = await spaceId(page, slug, space);
  const formula = stay === 'la journée' ? 'formule=day' : 'formule=half_day';
  const half = stay === 'la journée' ? '' : `&moitie=${stay === 'la matinée' ? 'morning' : 'afternoon'}`;
  return `/lieux/${slug}/reserver?espace=${espace}&jour=${date}&${formula}${half}`;
}

const known = new Map<string, string>();

async function spaceId(page: Page, slug: string, space: string): Promise<string> {
  const key = `${slug} ${space}`;
  const told = known.get(key);
  if (told) return told;
  const answer = await page.request.get(`/api/v1/places/${slug}`);
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
