import type { EventKind, EventOrganiser } from '@escale/shared/events';
import type { Instant } from '@escale/shared/kernel';
import type { Executor } from '../transaction.ts';

export type OpenEvent = {
  id: string;
  title: string;
  kind: EventKind;
  organiser: EventOrganiser;
  start: Instant;
  end: Instant;
  /** Null: the department holds it at no place. */
  placeSlug: string | null;
  placeName: string;
  communeInsee: string | null;
  communeName: string | null;
  timeZone: string;
  capacity: number;
  amountCents: number;
  isCancelled: boolean;
  isExample: boolean;
};

/** Public events of published places and of the department, from a year ago on. */
export const readOpenEvents = async ({ sql }: Executor): Promise<OpenEvent[]> => sql<OpenEvent[]>`
  select e.id, e.title, e.kind, e.organiser, floor(extract(epoch from lower(e.period))::float8 * 1000) as start,
    floor(extract(epoch from upper(e.period))::float8 * 1000) as "end", at.slug as "placeSlug",
    coalesce(at.name, e.venue ->> 'name', p.name) as "placeName",
    coalesce(at.commune_insee, e.venue ->> 'communeInsee') as "communeInsee",
    coalesce(at.commune_name, e.venue ->> 'commune') as "communeName", p.time_zone as "timeZone", e.capacity,
    e.amount_cents as "amountCents", e.cancelled_at is not null as "isCancelled", e.is_example as "isExample"
  from events e join places p on p.id = e.place_id
  left join places at on at.id = case e.organiser when 'place' then e.place_id else (e.venue ->> 'placeId')::uuid end
  where e.visibility = 'public' and (p.status = 'published' or e.organiser = 'department')
    and lower(e.period) >= (select domain_now()) - interval '1 year'
  order by lower(e.period), e.id limit 50000`;
