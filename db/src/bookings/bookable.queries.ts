import type { Holdings } from '@escale/shared/bookings';
import type { Instant, LocalDate } from '@escale/shared/kernel';
import type { OpeningCalendar } from '@escale/shared/places';
import type { Tariff } from '@escale/shared/pricing';
import type postgres from 'postgres';
import type { Fragment } from '../fragment.ts';
import { type CalendarJson, calendarAsJson, calendarOf } from '../places/opening-calendar.queries.ts';
import { todayThere } from '../places/place-items.queries.ts';
import type { PlaceKey } from '../places/place-of.queries.ts';
import { tariffsAsJson } from '../pricing/tariffs.queries.ts';
import { type ResourceRow, resourceAsJson } from '../resources/resources.queries.ts';
import type { Executor } from '../transaction.ts';
import { holdingsAsJson } from './holdings.queries.ts';

/** All that decides about a stay of one person on one resource, but for what is taken. */
export type Bookable = {
  place: PlaceKey & { name: string; usesCheckIn: boolean };
  calendar: OpeningCalendar;
  resource: ResourceRow & { unitIds: string[] };
  tariffs: Tariff[];
  /** What the place has verified for the person, still valid today. */
  audiences: string[];
  /** The person's passes for the resource, and what they paid for it in the months to come. */
  holdings: Holdings;
  /** The units of every resource of the place, for the packing group. */
  resourceUnits: ReadonlyMap<string, readonly string[]>;
  now: Instant;
};

type Row = Pick<Bookable, 'place' | 'resource' | 'tariffs' | 'audiences' | 'holdings' | 'now'> & {
  calendar: CalendarJson;
  resourceUnits: Record<string, string[]>;
};

type Dates = { from: Fragment; to: Fragment };

/** A stay may begin on the last day of the horizon; beyond its end the next open day is looked for. */
const wholeHorizon = (sql: postgres.ISql): Dates => ({
  from: sql`${todayThere(sql)} - 40`,
  to: sql`${todayThere(sql)} + r.max_advance_days + r.max_minutes / 1440 + 64`,
});

const select = (sql: postgres.ISql, memberId: string | null, dates: Dates) => sql`
  select
    jsonb_build_object('id', p.id, 'slug', p.slug, 'name', p.name, 'status', p.status,
      'timeZone', p.time_zone, 'usesCheckIn', p.uses_check_in) as place,
    ${calendarAsJson(sql, dates)} as calendar,
    ${resourceAsJson(sql)} as resource,
    ${tariffsAsJson(sql)} as tariffs,
    (select coalesce(jsonb_agg(v.audience order by v.audience), '[]') from verified_audiences v
      where v.place_id = p.id and v.member_id = ${memberId}::uuid
        and coalesce(v.valid_until >= ${todayThere(sql)}, true)) as audiences,
    ${holdingsAsJson(sql, memberId)} as holdings,
    (select coalesce(jsonb_object_agg(of.resource_id, of.unit_ids), '{}')
      from (select resource_id, jsonb_agg(unit_id) as unit_ids from resource_units
        where place_id = p.id group by resource_id) as of) as "resourceUnits",
    floor(extract(epoch from (select domain_now()))::float8 * 1000) as now
  from resources r join places p on p.id = r.place_id`;

const bookableOf = ({ calendar, resource, resourceUnits, ...rest }: Row): Bookable => ({
  ...rest,
  calendar: calendarOf(calendar),
  resource: { ...resource, unitIds: resource.units.map(({ id }) => id) },
  resourceUnits: new Map(Object.entries(resourceUnits)),
});

/** One statement; a retired resource is told with its date, for the caller to refuse. */
export const readBookable = async (
  { sql }: Executor,
  { resourceId, memberId }: { resourceId: string; memberId: string | null },
): Promise<Bookable | null> => {
  const [row] = await sql<Row[]>`
    ${select(sql, memberId, wholeHorizon(sql))}
    where r.id = ${resourceId} and r.place_id = (select place_id from place_of_id where id = ${resourceId})`;
  return row ? bookableOf(row) : null;
};

type Wish = {
  placeIds: readonly string[];
  /** Null: of every kind. */
  kind: string | null;
  memberId: string | null;
  /** What the calendars are good for. */
  dates: { from: LocalDate; to: LocalDate };
};

/** The same for all resources on sale of some places, in one statement. */
export const readBookables = async ({ sql }: Executor, wish: Wish): Promise<Bookable[]> => {
  const dates = { from: sql`${wish.dates.from}::date`, to: sql`${wish.dates.to}::date` };
  const rows = await sql<Row[]>`
    ${select(sql, wish.memberId, dates)}
    where r.place_id = any(${[...wish.placeIds]}::uuid[]) and (${wish.kind}::text is null or r.kind = ${wish.kind})
      and coalesce(r.retired_on > ${todayThere(sql)}, true)
    order by r.place_id, r.position, r.id`;
  return rows.map(bookableOf);
};

/** The units of every resource of a place, for the packing group of a booking that stands. */
export const readResourceUnits = async (
  { sql }: Executor,
  placeId: string,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const rows = await sql<{ resourceId: string; unitIds: string[] }[]>`
    select resource_id as "resourceId", array_agg(unit_id) as "unitIds" from resource_units
    where place_id = ${placeId} group by resource_id`;
  return new Map(rows.map(({ resourceId, unitIds }) => [resourceId, unitIds]));
};
