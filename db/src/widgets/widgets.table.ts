import { shownOn, widgetSchemes } from '@escale/shared/widgets';
import { sql } from 'drizzle-orm';
import { check, integer, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { oneOf } from '../one-of.ts';
import { places } from '../places/places.table.ts';

/** How a place shows its bookings on a site of its own, and which sites may do so. No row: nowhere. */
export const placeWidgets = pgTable(
  'place_widgets',
  {
    placeId: uuid('place_id')
      .primaryKey()
      .references(() => places.id, { onDelete: 'cascade' }),
    shownOn: text('shown_on', { enum: shownOn }).notNull(),
    origins: text().array().notNull().default(sql`'{}'::text[]`),
    accent: text(),
    scheme: text({ enum: widgetSchemes }).notNull().default('auto'),
    radius: smallint().notNull().default(8),
    revision: integer().notNull().default(1),
  },
  (table) => [
    check('place_widgets_shown_on_is_known', oneOf(table.shownOn, shownOn)),
    check('place_widgets_scheme_is_known', oneOf(table.scheme, widgetSchemes)),
    check('place_widgets_accent_is_a_colour', sql`${table.accent} ~ '^#[0-9a-f]{6}$'`),
    check('place_widgets_radius_is_in_range', sql`${table.radius} between 0 and 24`),
  ],
);
