import { sql } from 'drizzle-orm';
import { check, customType, foreignKey, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { places } from './places.table.ts';

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** What a place looks like: the first photo is its cover. */
export const placePhotos = pgTable(
  'place_photos',
  {
    placeId: uuid('place_id')
      .notNull()
      .references(() => places.id, { onDelete: 'cascade' }),
    id: uuid().notNull(),
    position: integer().notNull(),
    altFr: text('alt_fr').notNull(),
    altEn: text('alt_en'),
  },
  (table) => [
    primaryKey({ name: 'place_photos_pkey', columns: [table.placeId, table.id] }),
    check('place_photos_have_a_text', sql`btrim(${table.altFr}) <> '' and btrim(${table.altEn}) <> ''`),
  ],
);

/** One picture in a few widths, as WebP; the mark changes with the bytes. */
export const placePhotoFiles = pgTable(
  'place_photo_files',
  {
    placeId: uuid('place_id').notNull(),
    photoId: uuid('photo_id').notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    mark: text().notNull(),
    bytes: bytes().notNull(),
  },
  (table) => [
    primaryKey({ name: 'place_photo_files_pkey', columns: [table.placeId, table.photoId, table.width] }),
    foreignKey({
      name: 'place_photo_files_show_a_photo',
      columns: [table.placeId, table.photoId],
      foreignColumns: [placePhotos.placeId, placePhotos.id],
    }).onDelete('cascade'),
  ],
);
