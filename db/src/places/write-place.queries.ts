import type { LocalDate } from '@escale/shared/kernel';
import type { PlaceKind, PlaceStatus } from '@escale/shared/places';
import { eq } from 'drizzle-orm';
import type { Executor } from '../transaction.ts';
import { todayThere } from './place-items.queries.ts';
import { places } from './places.table.ts';

/** How many places may share a name before we give up looking for a free slug. */
const MOST_NAMESAKES = 10_000;
const SLUG_TRIES = 10;

/** Takes the first free slug of a name: `le-lieu`, `le-lieu-2` … Whoever takes it at the same time goes first. */
export const takeSlug = async (
  { sql }: Executor,
  { name, placeId }: { name: string; placeId: string },
): Promise<string> => {
  for (let attempt = 0; attempt < SLUG_TRIES; attempt++) {
    const [row] = await sql<{ slug: string }[]>`
      with wanted as (
        select coalesce(nullif(rtrim(left(replace(folded(${name}), ' ', '-'), 70), '-'), ''), 'lieu') as base
      )
      insert into place_of_slug (slug, place_id)
      select candidate, ${placeId}
      from wanted cross join generate_series(1, ${MOST_NAMESAKES}::int) as n
      cross join lateral (select case n when 1 then base else base || '-' || n end as candidate) named
      where not exists (select 1 from place_of_slug taken where taken.slug = candidate)
      order by n limit 1
      on conflict do nothing
      returning slug`;
    if (row) return row.slug;
  }
  throw new Error('no free slug found');
};

export type NewPlaceRow = {
  id: string;
  slug: string;
  name: string;
  kind: PlaceKind;
  address: string;
  postcode: string;
  communeName: string;
  communeInsee: string | null;
  timeZone: string;
  location: { lat: number; lon: number } | null;
  temporary: { opensOn: LocalDate | null; closesOn: LocalDate | null } | null;
};

/** A draft, and the person who answers for it. */
export const insertPlace = async ({ sql }: Executor, place: NewPlaceRow, ownerId: string): Promise<void> => {
  const { location, temporary } = place;
  await sql`
    insert into places (id, slug, name, kind, address, postcode, commune_name, commune_insee, time_zone,
      lat, lon, location_precision, opens_on, closes_on)
    values (${place.id}, ${place.slug}, ${place.name}, ${place.kind}, ${place.address}, ${place.postcode},
      ${place.communeName}, ${place.communeInsee}, ${place.timeZone},
      ${location?.lat ?? null}, ${location?.lon ?? null}, ${location ? 'address' : null},
      ${temporary?.opensOn ?? null}, ${temporary?.closesOn ?? null})`;
  await sql`insert into place_roles (place_id, member_id, role) values (${place.id}, ${ownerId}, 'owner')`;
};

export type PlaceColumns = Partial<{
  status: PlaceStatus;
  name: string;
  kind: PlaceKind;
  address: string;
  postcode: string;
  communeName: string;
  communeInsee: string | null;
  lat: number | null;
  lon: number | null;
  locationPrecision: 'address' | null;
  amenities: string[];
  website: string | null;
  description: { fr: string; en: string } | null;
  opensOn: string | null;
  closesOn: string | null;
  usesCheckIn: boolean;
  noShowReleaseMinutes: number | null;
  needsCheckInCode: boolean;
  publishesAvailability: boolean;
  operatorId: string;
}>;

export const updatePlace = async (
  { orm }: Executor,
  placeId: string,
  columns: PlaceColumns,
): Promise<void> => {
  if (Object.keys(columns).length > 0) await orm.update(places).set(columns).where(eq(places.id, placeId));
};

export type PlaceState = {
  slug: string;
  name: string;
  status: PlaceStatus;
  operatorId: string | null;
  postcode: string | null;
  /** The civil date it is there. */
  today: LocalDate;
  hasOpeningHours: boolean;
};

/** What a change is judged by; nobody else changes the place until the transaction ends. */
export const lockPlace = async ({ sql }: Executor, placeId: string): Promise<PlaceState | null> => {
  const [row] = await sql<PlaceState[]>`
    select p.slug, p.name, p.status, p.operator_id as "operatorId", p.postcode,
      ${todayThere(sql)}::text as today,
      exists (select 1 from opening_intervals i where i.place_id = p.id) as "hasOpeningHours"
    from places p where p.id = ${placeId} for update`;
  return row ?? null;
};

export const insertOperator = async (
  { sql }: Executor,
  operator: { id: string; name: string },
): Promise<void> => {
  await sql`insert into operators (id, name) values (${operator.id}, ${operator.name})`;
};

/** Whether other places are run under the same name by the same entity. */
export const runsOtherPlaces = async (
  { sql }: Executor,
  { placeId, operatorId }: { placeId: string; operatorId: string },
): Promise<boolean> => {
  const [row] = await sql<{ found: boolean }[]>`
    select exists (select 1 from places where operator_id = ${operatorId} and id <> ${placeId}) as found`;
  return row?.found ?? false;
};

export const renameOperator = async (
  { sql }: Executor,
  operator: { id: string; name: string },
): Promise<void> => {
  await sql`update operators set name = ${operator.name} where id = ${operator.id}`;
};
