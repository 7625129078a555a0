import type { Page } from '@playwright/test';

/** A day as the address writes it, so many days from now in Paris. */
export function dayAhead(days: number): string {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' });
  return day.format(new Date(Date.now() + days * 86_400_000));
}

/** 2027-02-03 → mercredi 3 février, 2027-02-01 → lundi 1er février */
export function dayInFrench(date: string): string {
  const words = new Intl.DateTimeFormat('fr-FR', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return words.format(new Date(`${date}T12:00:00Z`)).replace(/ 1 /, ' 1er ');
}

const isWeekday = (date: string) => ![0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay());

/** Weekdays 60 to 110 days ahead, where the demonstration leaves room. */
export const weekdaysAhead = (): string[] =>
  Array.from({ length: 51 }, (_, i) => dayAhead(60 + i)).filter(isWeekday);

/** A Sunday some ten weeks ahead, on which Casaco is closed. */
export const nextSunday = (): string =>
  Array.from({ length: 7 }, (_, i) => dayAhead(70 + i)).find(
    (date) => new Date(`${date}T12:00:00Z`).getUTCDay() === 0,
  ) ?? '';

/** Once the scripts of the page run: what they add, such as choosing on a tap, works from here on. */
export async function scriptsRun(page: Page): Promise<void> {
  await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
}
