import type { APIRequestContext } from '@playwright/test';
import { weekdaysAhead } from './pages.ts';
import { withAccount } from './people.ts';
import { apiOf } from './person-api.ts';

/**
 * Somebody takes one office of two on one day and the other on the next, so that nobody stays in one of them over
 * both days. Answers the address of those two days.
 */
export async function fullOffice(request: APIRequestContext): Promise<string> {
  const api = await apiOf(request, await withAccount(request));
  const { resources } = await (await request.get('/api/v1/places/casaco')).json();
  const name = 'Bureau fermé, deux personnes';
  const office = resources.find((one: { name: string }) => one.name === name);
  const day = (date: string) => ({ resourceId: office.id, formula: 'day', count: 1, date });
  const days = weekdaysAhead();
  for (const [i, date] of days.entries()) {
    const next = days[i + 1] ?? '';
    if (Date.parse(next) - Date.parse(date) !== 86_400_000) continue;
    const quotes = await Promise.all(
      [date, next].map((one) => api('POST', '/quotes', { ...day(one), quantity: 2 })),
    );
    if (quotes.some(({ available }) => !available)) continue;
    await api('POST', '/bookings', { ...day(date), unitId: office.units[0].id });
    await api('POST', '/bookings', { ...day(next), unitId: office.units[1].id });
    return `/lieux/casaco/reserver?espace=${office.id}&jour=${date}&formule=day&nombre=2`;
  }
  throw new Error('no two days on which both offices are free');
}
