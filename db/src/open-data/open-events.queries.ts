import type { EventKind } from '@escale/shared/events';
import type { Instant } from '@escale/shared/kernel';
import type { Executor } from '../transaction.ts';

export type OpenEvent = {
  id: string;
  title: string;
  kind: EventKind;
  start: Instant;
  end: Instant;
  placeSlug: string;
  placeName: string;
  communeInsee: string | null;
  communeName: string;
  timeZone: string;
  capacity: number;
  amountCents: number;
  isCancelled: boolean;
  isExample: boolean;
};

/** Public events of published places, from a year ago on. */
export const readOpenEvents = async ({ sql }: Executor): Promise<OpenEvent[]> => sql<OpenEvent[]>`
  select e.id, e.title, e.kind, floor(extract(epoch from lower(e.period))::float8 * 1000) as start,
    floor(extract(epoch from upper(e.period))::float8 * 1000) as "end", p.slug as "placeSlug", p.name as "placeName",
    p.commune_insee as "communeInsee", p.commune_name as "communeName", p.time_zone as "timeZone", e.capacity,
    e.amount_cents as "amountCents", e.cancelled_at is not null as "isCancelled", e.is_example as "isExample"
  from events e join places p on p.id = e.place_id
  where e.visibility = 'public' and p.status = 'published'
    and lower(e.period) >= (select domain_now()) - interval '1 year'
  order by lower(e.period), e.id limit 50000`;
