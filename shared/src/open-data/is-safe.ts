import type { Cell, Contribution } from './contribution.ts';

/** DOMAIN, Statistics: a published figure is of so many distinct people and places at least. */
export const LEAST_PEOPLE = 5;
export const LEAST_PLACES = 3;
/** No place has more of a published sum of money: it would be its own turnover, nearly. */
export const MOST_OF_MONEY = 0.85;

export function countPeople(parts: readonly Contribution[]): number {
  return new Set(parts.flatMap(({ people }) => people)).size;
}

export function countPlaces(parts: readonly Contribution[]): number {
  return new Set(parts.map(({ placeId }) => placeId)).size;
}

export function isSafe({ parts }: Cell): boolean {
  return countPlaces(parts) >= LEAST_PLACES && countPeople(parts) >= LEAST_PEOPLE;
}

/** Whether one place has nearly all of a cell's money. */
export function isDominated({ parts }: Cell): boolean {
  const all = parts.reduce((sum, { revenueNetCents }) => sum + revenueNetCents, 0);
  return [...moneyByPlace(parts).values()].some((own) => own > all * MOST_OF_MONEY);
}

export function moneyByPlace(parts: readonly Contribution[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { placeId, revenueNetCents } of parts)
    sums.set(placeId, (sums.get(placeId) ?? 0) + revenueNetCents);
  return sums;
}
