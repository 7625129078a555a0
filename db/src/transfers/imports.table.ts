import {
  importFailures,
  importStatuses,
  type LineFault,
  lineOutcomes,
  transferKinds,
} from '@escale/shared/transfers';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';

import { instant } from '../instant.column.ts';
import { members } from '../members/members.table.ts';
import { oneOf } from '../one-of.ts';
import { places } from '../places/places.table.ts';

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
const formats = ['csv', 'ics'] as const;

/** Files that a place brings in: kept until they are written or a week old, because they are about persons. */
export const imports = pgTable(
  'imports',
  {
    placeId: uuid('place_id')
      .notNull()
      .references(() => places.id, { onDelete: 'cascade' }),
    id: uuid().notNull(),
    kind: text({ enum: transferKinds }).notNull(),
    format: text({ enum: formats }).notNull(),
    status: text({ enum: importStatuses }).notNull(),
    fileName: text('file_name').notNull(),
    file: bytes(),
    /** Of a calendar: the space its events are in. */
    space: text(),
    encoding: text().notNull(),
    ignoredColumns: text('ignored_columns').array().notNull().default(sql`'{}'`),
    lines: integer().notNull(),
    progress: integer().notNull().default(0),
    linesNew: integer('lines_new').notNull().default(0),
    linesKnown: integer('lines_known').notNull().default(0),
    linesWrong: integer('lines_wrong').notNull().default(0),
    tellsPeople: boolean('tells_people').notNull().default(false),
    failure: text({ enum: importFailures }),
    createdBy: uuid('created_by').references(() => members.id, { onDelete: 'set null' }),
    createdAt: instant('created_at').notNull().default(sql`domain_now()`),
    endedAt: instant('ended_at'),
  },
  (table) => [
    primaryKey({ name: 'imports_pkey', columns: [table.placeId, table.id] }),
    index('imports_under_way')
      .on(table.createdAt)
      .where(sql`${table.status} in ('uploaded', 'checking', 'running')`),
    index('imports_with_a_file').on(table.createdAt).where(sql`${table.file} is not null`),
    check('imports_kind_is_known', oneOf(table.kind, transferKinds)),
    check('imports_format_is_known', oneOf(table.format, formats)),
    check('imports_status_is_known', oneOf(table.status, importStatuses)),
    check('imports_failure_is_known', oneOf(table.failure, importFailures)),
    check(
      'imports_under_way_have_their_file',
      sql`${table.file} is not null or ${table.status} in ('done', 'failed', 'abandoned')`,
    ),
    check(
      'imports_end_once',
      sql`(${table.endedAt} is not null) = (${table.status} in ('done', 'failed', 'abandoned'))`,
    ),
  ],
);

/** What becomes of each line of a file that is under way; they go when the file goes. */
export const importLines = pgTable(
  'import_lines',
  {
    placeId: uuid('place_id').notNull(),
    importId: uuid('import_id').notNull(),
    line: integer().notNull(),
    outcome: text({ enum: lineOutcomes }).notNull(),
    cells: jsonb().$type<Record<string, string>>().notNull(),
    knownBy: text('known_by'),
    faults: jsonb().$type<LineFault[]>().notNull().default([]),
  },
  (table) => [
    primaryKey({ name: 'import_lines_pkey', columns: [table.placeId, table.importId, table.line] }),
    foreignKey({
      name: 'import_lines_are_of_an_import',
      columns: [table.placeId, table.importId],
      foreignColumns: [imports.placeId, imports.id],
    }).onDelete('cascade'),
    check('import_lines_outcome_is_known', oneOf(table.outcome, lineOutcomes)),
  ],
);
