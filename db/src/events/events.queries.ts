import {
  DEPARTMENT_HOME,
  type EventKind,
  type EventOrganiser,
  type EventPartner,
  type EventVenue,
  type EventVisibility,
  type RegistrationStatus,
} from '@escale/shared/events';
import type { Instant, Interval, LocalDate } from '@escale/shared/kernel';
import type postgres from 'postgres';
import { parseRange, rangeText } from '../period.column.ts';
import type { Executor } from '../transaction.ts';

export type EventFields = {
  title: string;
  description: string;
  kind: EventKind;
  period: Interval;
  resourceIds: string[];
  capacity: number;
  amountCents: number;
  visibility: EventVisibility;
  partners: EventPartner[];
  /** Where the department holds it; null: the place holds it there. */
  venue: EventVenue | null;
};

export type EventRow = EventFields & {
  placeId: string;
  id: string;
  organiser: EventOrganiser;
  organiserName: string | null;
  /** Null: the department holds it at no place. */
  placeSlug: string | null;
  placeName: string;
  isPlacePublished: boolean;
  communeName: string;
  communeInsee: string | null;
  address: string;
  location: { lat: number; lon: number; precision: string } | null;
  timeZone: string;
  resources: { id: string; name: string }[];
  unitIds: string[];
  registered: number;
  waiting: number;
  revision: number;
  present: number | null;
  cancelledAt: Instant | null;
  cancelReason: string | null;
  isExample: boolean;
  /** The registration in force of whoever asks. */
  mine: { id: string; status: RegistrationStatus; rank: number | null } | null;
  now: Instant;
};

type RawRow = Omit<EventRow, 'period'> & { period: string };
const eventOf = (row: RawRow): EventRow => ({ ...row, period: parseRange(row.period) });

/** The place that an event is at: its own, that which the department chose, or none. */
const placeOfVenue = (sql: postgres.ISql) =>
  sql`case e.organiser when 'place' then e.place_id else (e.venue ->> 'placeId')::uuid end`;

const communeOf = (sql: postgres.ISql) => sql`coalesce(at.commune_insee, e.venue ->> 'communeInsee')`;

const select = (sql: postgres.ISql, memberId: string | null) => sql`
  select e.place_id as "placeId", e.id, e.title, e.description, e.kind, e.period::text as period,
    e.resource_ids as "resourceIds", e.capacity, e.amount_cents as "amountCents", e.visibility, e.partners, e.registered,
    e.revision, e.present, floor(extract(epoch from e.cancelled_at)::float8 * 1000) as "cancelledAt",
    e.cancel_reason as "cancelReason", e.is_example as "isExample",
    e.organiser, e.venue, case e.organiser when 'department' then ${DEPARTMENT_HOME.name} end as "organiserName",
    at.slug as "placeSlug", coalesce(at.name, e.venue ->> 'name', p.name) as "placeName",
    p.status = 'published' as "isPlacePublished", p.time_zone as "timeZone",
    coalesce(at.commune_name, e.venue ->> 'commune', '') as "communeName", ${communeOf(sql)} as "communeInsee",
    concat_ws(', ', nullif(coalesce(at.address, e.venue ->> 'address'), ''),
      nullif(concat_ws(' ', coalesce(at.postcode, e.venue ->> 'postcode'),
        coalesce(at.commune_name, e.venue ->> 'commune')), '')) as address,
    case when at.lat is not null then
      jsonb_build_object('lat', at.lat, 'lon', at.lon, 'precision', at.location_precision) end as location,
    coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name) order by r.position, r.id)
      from resources r where r.place_id = e.place_id and r.id = any(e.resource_ids)), '[]') as resources,
    array(select a.unit_id from allocations a where a.place_id = e.place_id and a.holder_id = e.id
      order by a.unit_id) as "unitIds",
    (select count(*)::int from event_registrations w
      where w.place_id = e.place_id and w.event_id = e.id and w.status = 'waiting') as waiting,
    (select jsonb_build_object('id', me.id, 'status', me.status, 'rank', case me.status when 'waiting' then
        (select count(*) from event_registrations w where w.place_id = e.place_id and w.event_id = e.id
          and w.status = 'waiting' and w.id <= me.id) end)
      from event_registrations me where me.place_id = e.place_id and me.event_id = e.id
        and me.member_id = ${memberId}::uuid and me.status <> 'withdrawn') as mine,
    floor(extract(epoch from (select domain_now()))::float8 * 1000) as now
  from events e join places p on p.id = e.place_id
  left join places at on at.id = ${placeOfVenue(sql)}`;

/** One event by its id alone, with the registration of that person. */
export const readEvent = async (
  { sql }: Executor,
  { id, memberId }: { id: string; memberId: string | null },
): Promise<EventRow | null> => {
  const [row] = await sql<RawRow[]>`
    ${select(sql, memberId)}
    where e.id = ${id} and e.place_id = (select place_id from place_of_id where id = ${id})`;
  return row ? eventOf(row) : null;
};

export type EventFilter = {
  place: string | null;
  commune: string | null;
  kind: string | null;
  /** Civil dates of the place, both inclusive; both null: what is not over. */
  from: LocalDate | null;
  to: LocalDate | null;
  latestFirst: boolean;
  onlyMine: boolean;
  memberId: string | null;
  organiser: EventOrganiser | null;
  /** Places whose drafts may be seen, or all of them. */
  managed: readonly string[] | 'all';
  after: { startAt: Instant; id: string } | null;
  limit: number;
};

const isVisible = (sql: postgres.ISql, { memberId, managed }: EventFilter) => {
  if (managed === 'all') return sql`true`;
  return sql`(e.place_id = any(${[...managed]}::uuid[]) or ((p.status = 'published' or e.organiser = 'department')
    and e.visibility = any(${memberId === null ? ['public'] : ['public', 'members']})))`;
};

/** Its own, and the department's that are there. */
const isAt = (sql: postgres.ISql, slug: string) => sql`
  and (e.place_id = (select place_id from place_of_slug where slug = ${slug})
    or e.organiser = 'department'
      and (e.venue ->> 'placeId')::uuid = (select place_id from place_of_slug where slug = ${slug}))`;

/** A page of events, by start and id; those that were cancelled are only in a person's own list. */
export const listEvents = async ({ sql }: Executor, filter: EventFilter): Promise<EventRow[]> => {
  const { place, commune, kind, organiser, from, to, memberId, after, latestFirst } = filter;
  const nothing = sql``;
  const afterAt = after && new Date(after.startAt).toISOString();
  const isUpcoming = from === null && to === null;
  const rows = await sql<RawRow[]>`
    ${select(sql, memberId)}
    where ${isVisible(sql, filter)}
      ${place === null ? nothing : isAt(sql, place)}
      ${commune === null ? nothing : sql`and ${communeOf(sql)} = ${commune}`}
      ${kind === null ? nothing : sql`and e.kind = ${kind}`}
      ${organiser === null ? nothing : sql`and e.organiser = ${organiser}`}
      ${isUpcoming ? sql`and upper(e.period) > (select domain_now())` : nothing}
      ${from === null ? nothing : sql`and upper(e.period) > ${from}::date::timestamp at time zone p.time_zone`}
      ${to === null ? nothing : sql`and lower(e.period) < (${to}::date + 1)::timestamp at time zone p.time_zone`}
      ${
        filter.onlyMine
          ? sql`and exists (select 1 from event_registrations me where me.place_id = e.place_id
              and me.event_id = e.id and me.member_id = ${memberId} and me.status <> 'withdrawn')`
          : sql`and e.cancelled_at is null`
      }
      ${
        after === null
          ? nothing
          : sql`and (lower(e.period), e.id) ${latestFirst ? sql`<` : sql`>`} (${afterAt}::timestamptz, ${after.id}::uuid)`
      }
    order by ${latestFirst ? sql`lower(e.period) desc, e.id desc` : sql`lower(e.period), e.id`} limit ${filter.limit}`;
  return rows.map(eventOf);
};

/** Public events for calendar programs: of the last month and all to come, cancelled ones too. */
export const listEventsForCalendar = async (
  { sql }: Executor,
  { place, commune, kind }: Record<'place' | 'commune' | 'kind', string | null>,
): Promise<EventRow[]> => {
  const nothing = sql``;
  const rows = await sql<RawRow[]>`
    ${select(sql, null)}
    where e.visibility = 'public' and (p.status = 'published' or e.organiser = 'department')
      and upper(e.period) > (select domain_now()) - interval '31 days'
      ${place === null ? nothing : isAt(sql, place)}
      ${commune === null ? nothing : sql`and ${communeOf(sql)} = ${commune}`}
      ${kind === null ? nothing : sql`and e.kind = ${kind}`}
    order by lower(e.period), e.id limit 2000`;
  return rows.map(eventOf);
};

const venueText = ({ venue }: EventFields) => (venue === null ? null : JSON.stringify(venue));

/** The event and the row by which its id alone leads to its place. */
export const insertEvent = async (
  { sql }: Executor,
  event: EventFields & { placeId: string; id: string; createdBy: string },
): Promise<void> => {
  const { placeId, id } = event;
  await sql`
    with known as (insert into place_of_id (id, place_id) values (${id}, ${placeId}))
    insert into events (place_id, id, title, description, kind, period, resource_ids, capacity, amount_cents,
      visibility, partners, organiser, venue, created_at, created_by)
    values (${placeId}, ${id}, ${event.title}, ${event.description}, ${event.kind},
      ${rangeText(event.period)}::tstzrange, ${event.resourceIds}::uuid[], ${event.capacity}, ${event.amountCents},
      ${event.visibility}, ${JSON.stringify(event.partners)}::text::jsonb,
      ${event.venue === null ? 'place' : 'department'}, ${venueText(event)}::text::jsonb, (select domain_now()),
      ${event.createdBy})`;
};

export const updateEvent = async (
  { sql }: Executor,
  event: EventFields & { placeId: string; id: string },
): Promise<void> => {
  await sql`
    update events set title = ${event.title}, description = ${event.description}, kind = ${event.kind},
      period = ${rangeText(event.period)}::tstzrange, resource_ids = ${event.resourceIds}::uuid[],
      capacity = ${event.capacity}, amount_cents = ${event.amountCents}, visibility = ${event.visibility},
      partners = ${JSON.stringify(event.partners)}::text::jsonb, venue = ${venueText(event)}::text::jsonb,
      revision = revision + 1
    where place_id = ${event.placeId} and id = ${event.id}`;
};

type Key = { placeId: string; id: string };

export const cancelEvent = async (
  { sql }: Executor,
  { placeId, id, reason }: Key & { reason: string | null },
): Promise<void> => {
  await sql`
    update events set cancelled_at = (select domain_now()), cancel_reason = ${reason}, revision = revision + 1
    where place_id = ${placeId} and id = ${id}`;
};

export const writePresent = async (
  { sql }: Executor,
  { placeId, id, present }: Key & { present: number },
): Promise<void> => {
  await sql`update events set present = ${present} where place_id = ${placeId} and id = ${id}`;
};

/** All units of those resources of the place, and which of the resources it has. */
export const readUnitsOfResources = async (
  { sql }: Executor,
  { placeId, resourceIds }: { placeId: string; resourceIds: readonly string[] },
): Promise<{ known: string[]; unitIds: string[] }> => {
  const [row] = await sql<{ known: string[]; unitIds: string[] }[]>`
    select
      array(select id from resources where place_id = ${placeId} and id = any(${[...resourceIds]}::uuid[])
        and retired_on is null) as known,
      array(select distinct unit_id from resource_units where place_id = ${placeId}
        and resource_id = any(${[...resourceIds]}::uuid[]) order by 1) as "unitIds"`;
  return row ?? { known: [], unitIds: [] };
};
