import {
  type EventPartner,
  type EventVenue,
  eventKinds,
  eventOrganisers,
  eventVisibilities,
  registrationStatuses,
} from '@escale/shared/events';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { instant } from '../instant.column.ts';
import { members } from '../members/members.table.ts';
import { isOrdinaryPeriod, oneOf } from '../one-of.ts';
import { period } from '../period.column.ts';
import { places } from '../places/places.table.ts';

/** What happens at a place. Which units it takes, its allocations say; `resource_ids` what was asked for. */
export const events = pgTable(
  'events',
  {
    placeId: uuid('place_id')
      .notNull()
      .references(() => places.id, { onDelete: 'cascade' }),
    id: uuid().notNull(),
    title: text().notNull(),
    description: text().notNull(),
    kind: text({ enum: eventKinds }).notNull(),
    period: period().notNull(),
    resourceIds: uuid('resource_ids').array().notNull().default([]),
    capacity: integer().notNull(),
    /** How many registrations are in force: its ceiling has the last word on who still gets in. */
    registered: integer().notNull().default(0),
    amountCents: integer('amount_cents').notNull().default(0),
    visibility: text({ enum: eventVisibilities }).notNull(),
    partners: jsonb().$type<EventPartner[]>().notNull().default([]),
    revision: integer().notNull().default(0),
    present: integer(),
    organiser: text({ enum: eventOrganisers }).notNull().default('place'),
    /** Where the department holds it; null where its place does. */
    venue: jsonb().$type<EventVenue>(),
    cancelledAt: instant('cancelled_at'),
    cancelReason: text('cancel_reason'),
    isExample: boolean('is_example').notNull().default(false),
    createdAt: instant('created_at').notNull(),
    createdBy: uuid('created_by').references(() => members.id, { onDelete: 'set null' }),
  },
  (table) => [
    primaryKey({ name: 'events_pkey', columns: [table.placeId, table.id] }),
    index('events_by_start').on(sql`lower(${table.period})`, table.id),
    index('events_by_place_and_start').on(table.placeId, sql`lower(${table.period})`, table.id),
    check('events_period_is_ordinary', isOrdinaryPeriod(table.period)),
    check('events_kind_is_known', oneOf(table.kind, eventKinds)),
    check('events_visibility_is_known', oneOf(table.visibility, eventVisibilities)),
    check('events_title_is_not_blank', sql`btrim(${table.title}) <> ''`),
    check('events_are_never_above_capacity', sql`${table.registered} between 0 and ${table.capacity}`),
    check('events_amount_is_not_negative', sql`${table.amountCents} >= 0`),
    check('events_organiser_is_known', oneOf(table.organiser, eventOrganisers)),
    check(
      'events_of_the_department_have_a_venue',
      sql`(${table.organiser} = 'department') = (${table.venue} is not null)`,
    ),
    check('events_present_is_not_negative', sql`${table.present} >= 0`),
  ],
);

/** Who comes, and who waits to, first come first served by `id`. Who withdrew stays on record. */
export const eventRegistrations = pgTable(
  'event_registrations',
  {
    placeId: uuid('place_id').notNull(),
    id: uuid().notNull(),
    eventId: uuid('event_id').notNull(),
    memberId: uuid('member_id')
      .notNull()
      .references(() => members.id, { onDelete: 'cascade' }),
    status: text({ enum: registrationStatuses }).notNull(),
    wasPresent: boolean('was_present'),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'event_registrations_pkey', columns: [table.placeId, table.id] }),
    uniqueIndex('event_registrations_one_per_person')
      .on(table.placeId, table.eventId, table.memberId)
      .where(sql`${table.status} <> 'withdrawn'`),
    index('event_registrations_by_event').on(table.placeId, table.eventId, table.id),
    index('event_registrations_by_member').on(table.memberId, table.eventId),
    foreignKey({
      name: 'event_registrations_are_for_an_event',
      columns: [table.placeId, table.eventId],
      foreignColumns: [events.placeId, events.id],
    }).onDelete('cascade'),
    check('event_registrations_status_is_known', oneOf(table.status, registrationStatuses)),
  ],
);
