import { listingStates, placeKinds, placeStatuses } from '@escale/shared/places';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant } from '../instant.column.ts';
import { oneOf } from '../one-of.ts';
import { communes } from './communes.table.ts';
import { operators } from './operators.table.ts';

export type NearbyStation = { name: string; lines: string[]; distanceMeters: number };

/** `id` is the key by which everything of a place is distributed; `listing…` is what sources say of it. */
export const places = pgTable(
  'places',
  {
    id: uuid().primaryKey(),
    slug: text().notNull(),
    name: text().notNull(),
    kind: text({ enum: placeKinds }).notNull(),
    tags: text().array().notNull().default(sql`'{}'`),
    status: text({ enum: placeStatuses }).notNull().default('draft'),
    operatorId: uuid('operator_id').references(() => operators.id),
    address: text(),
    postcode: text(),
    communeName: text('commune_name').notNull(),
    communeInsee: text('commune_insee').references(() => communes.insee),
    lat: doublePrecision(),
    lon: doublePrecision(),
    locationPrecision: text('location_precision', { enum: ['address', 'approximate', 'commune'] }),
    timeZone: text('time_zone').notNull().default('Europe/Paris'),
    amenities: text().array().notNull().default(sql`'{}'`),
    description: jsonb().$type<{ fr: string; en: string }>(),
    website: text(),
    opensOn: date('opens_on', { mode: 'string' }),
    closesOn: date('closes_on', { mode: 'string' }),
    listingState: text('listing_state', { enum: listingStates }).notNull().default('unknown'),
    listingAsOf: text('listing_as_of'),
    nearestStations: jsonb('nearest_stations').$type<NearbyStation[]>().notNull().default([]),
    unknownFields: text('unknown_fields').array().notNull().default(sql`'{}'`),
    position: integer().notNull().default(1000),
    isExample: boolean('is_example').notNull().default(false),
    /** Whether people say that they have come; only then is anybody a no-show. */
    usesCheckIn: boolean('uses_check_in').notNull().default(false),
    /** So long after the start a seat nobody came for is given to others; null: never. */
    noShowReleaseMinutes: integer('no_show_release_minutes'),
    /** Whether people prove with the code shown at the place that they have come. */
    needsCheckInCode: boolean('needs_check_in_code').notNull().default(false),
    /** Whether anybody may read at any time what is free here. */
    publishesAvailability: boolean('publishes_availability').notNull().default(false),
    /** The name as searches and lists read it; a trigger keeps it. */
    foldedName: text('folded_name').notNull().default(''),
    /** Another one with every change of what the place sells and when; triggers give it. */
    revision: uuid().notNull().default(sql`gen_random_uuid()`),
    createdAt: instant('created_at').notNull().default(sql`domain_now()`),
  },
  (table) => [
    uniqueIndex('places_one_place_per_slug').on(table.slug, table.id),
    index('places_by_commune').on(table.communeInsee),
    check(
      'places_slug_is_readable',
      sql`${table.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(${table.slug}) <= 80`,
    ),
    check('places_name_is_not_blank', sql`btrim(${table.name}) <> ''`),
    check(
      'places_release_after_check_in_only',
      sql`${table.noShowReleaseMinutes} is null or ${table.usesCheckIn} and ${table.noShowReleaseMinutes} between 5 and 1440`,
    ),
    check('places_code_with_check_in_only', sql`${table.usesCheckIn} or not ${table.needsCheckInCode}`),
    check('places_kind_is_known', oneOf(table.kind, placeKinds)),
    check('places_status_is_known', oneOf(table.status, placeStatuses)),
    check('places_listing_state_is_known', oneOf(table.listingState, listingStates)),
    check(
      'places_location_is_whole',
      sql`num_nonnulls(${table.lat}, ${table.lon}, ${table.locationPrecision}) in (0, 3)`,
    ),
    check(
      'places_location_is_on_earth',
      sql`${table.lat} between -90 and 90 and ${table.lon} between -180 and 180`,
    ),
    check('places_open_before_they_close', sql`${table.opensOn} <= ${table.closesOn}`),
    check('places_postcode_has_five_digits', sql`${table.postcode} ~ '^[0-9]{5}$'`),
    check(
      'places_published_have_an_operator_or_a_listing',
      sql`${table.status} <> 'published' or ${table.operatorId} is not null or ${table.listingAsOf} is not null`,
    ),
  ],
);

/** Slugs are unique over all places; this small table can be copied to every node, the places cannot. */
export const placeOfSlug = pgTable('place_of_slug', {
  slug: text().primaryKey(),
  placeId: uuid('place_id').notNull(),
});

/** Serves the routes that know only the id of a resource or a booking. */
export const placeOfId = pgTable('place_of_id', {
  id: uuid().primaryKey(),
  placeId: uuid('place_id').notNull(),
});
