import type { PlaceItem } from '@escale/shared/places';
import { itemAsJson, saleOfPlace } from '../places/place-items.queries.ts';
import type { Executor } from '../transaction.ts';

export type OpenPlace = { item: PlaceItem; publishesAvailability: boolean };

/** Every published place, as lists show it. */
export const readOpenPlaces = async ({ sql }: Executor): Promise<OpenPlace[]> => sql<OpenPlace[]>`
  select ${itemAsJson(sql)} as item, p.publishes_availability as "publishesAvailability"
  from places p cross join ${saleOfPlace(sql)} where p.status = 'published' order by p.slug`;

export type LivePlace = {
  id: string;
  slug: string;
  name: string;
  communeInsee: string | null;
  communeName: string;
  timeZone: string;
  isExample: boolean;
};

/** Those that agreed to tell at any time what is free. */
export const readLivePlaces = async ({ sql }: Executor): Promise<LivePlace[]> => sql<LivePlace[]>`
  select p.id, p.slug, p.name, p.commune_insee as "communeInsee", p.commune_name as "communeName",
    p.time_zone as "timeZone", p.is_example as "isExample"
  from places p where p.status = 'published' and p.publishes_availability order by p.slug`;
