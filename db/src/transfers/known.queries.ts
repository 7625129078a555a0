import type { Interval, LocalDate } from '@escale/shared/kernel';
import type { ResourceKind } from '@escale/shared/resources';
import type { KnownPerson, KnownProduct, KnownSpace, PricedSpace } from '@escale/shared/transfers';
import { rangeText } from '../period.column.ts';
import { todayThere } from '../places/place-items.queries.ts';
import { tariffsAsJson } from '../pricing/tariffs.queries.ts';
import type { Executor } from '../transaction.ts';

export type SpaceRow = KnownSpace & PricedSpace & { kind: ResourceKind };

/** The spaces a place has on sale, with their units of today and all their tariffs. */
export const readSpaces = async ({ sql }: Executor, placeId: string): Promise<SpaceRow[]> => sql<SpaceRow[]>`
  select r.id, r.name, r.kind, ${tariffsAsJson(sql)} as tariffs,
    coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'label', u.label) order by u.position, u.id)
      from resource_units ru join units u on u.place_id = ru.place_id and u.id = ru.unit_id
      where ru.place_id = r.place_id and ru.resource_id = r.id and u.valid_until is null), '[]') as units
  from resources r where r.place_id = ${placeId} and r.retired_on is null order by r.position, r.id`;

export const readProducts = async ({ sql }: Executor, placeId: string): Promise<KnownProduct[]> => sql<
  KnownProduct[]
>`
  select id, name, kind, points from pass_products where place_id = ${placeId} and retired_on is null order by id`;

export const readTodayThere = async ({ sql }: Executor, placeId: string): Promise<LocalDate> => {
  const [row] = await sql<{ today: LocalDate }[]>`
    select ${todayThere(sql)}::text as today from places p where p.id = ${placeId}`;
  if (!row) throw new Error('a place vanished');
  return row.today;
};

/** Of these addresses those that have to do with this very place. */
export const readKnownPeople = async (
  { sql }: Executor,
  { placeId, emails }: { placeId: string; emails: readonly string[] },
): Promise<KnownPerson[]> => sql<KnownPerson[]>`
  select min(m.email) as email,
    coalesce(jsonb_agg(distinct jsonb_build_object('audience', v.audience, 'validUntil', v.valid_until))
      filter (where v.audience is not null), '[]') as audiences,
    coalesce(jsonb_agg(distinct jsonb_build_object('name', pp.name, 'startsOn', ps.starts_on))
      filter (where ps.id is not null), '[]') as passes
  from members m
  left join place_people known on known.place_id = ${placeId} and known.member_id = m.id
  left join verified_audiences v on v.place_id = ${placeId} and v.member_id = m.id
  left join passes ps on ps.place_id = ${placeId} and ps.member_id = m.id
  left join pass_products pp on pp.place_id = ps.place_id and pp.id = ps.product_id
  where lower(m.email) = any(${emails.map((email) => email.toLowerCase())}::text[])
    and (known.member_id is not null or v.member_id is not null or ps.id is not null
      or exists (select 1 from bookings b where b.place_id = ${placeId} and b.member_id = m.id))
  group by lower(m.email)`;

export type KnownStay = {
  resourceId: string;
  start: number;
  end: number;
  email: string | null;
  name: string | null;
  reference: string;
  ownReference: string;
};

/** Stays of a place that a file may mean, by when they are or by the numbers it gives them. */
export const readKnownStays = async (
  { sql }: Executor,
  { placeId, period, references }: { placeId: string; period: Interval; references: readonly string[] },
): Promise<KnownStay[]> => sql<KnownStay[]>`
  select b.resource_id as "resourceId", floor(extract(epoch from lower(b.period))::float8 * 1000) as start,
    floor(extract(epoch from upper(b.period))::float8 * 1000) as "end", lower(m.email) as email,
    m.display_name as name, coalesce(i.reference, b.reference) as reference, b.reference as "ownReference"
  from bookings b left join members m on m.id = b.member_id
  left join imported_bookings i on i.place_id = b.place_id and i.booking_id = b.id
  where b.place_id = ${placeId} and b.status <> 'expired'
    and (b.period && ${rangeText(period)}::tstzrange or b.reference = any(${[...references]}::text[])
      or i.reference = any(${[...references]}::text[]))`;
