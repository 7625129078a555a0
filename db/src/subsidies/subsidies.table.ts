import { subsidyNatures, subsidySections } from '@escale/shared/subsidies';
import { sql } from 'drizzle-orm';
import { boolean, check, date, foreignKey, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { oneOf } from '../one-of.ts';

/** What the department supports: a place, or any other project. Reference data, so `placeId` is no foreign key. */
export const supportedProjects = pgTable(
  'supported_projects',
  {
    id: uuid().primaryKey(),
    name: text().notNull(),
    communeName: text('commune_name').notNull(),
    communeInsee: text('commune_insee'),
    purpose: text().notNull(),
    purposeEnglish: text('purpose_english'),
    beneficiaryName: text('beneficiary_name'),
    beneficiarySiret: text('beneficiary_siret'),
    placeId: uuid('place_id'),
    /** Where it is known from. */
    source: text(),
    isExample: boolean('is_example').notNull().default(false),
    revision: integer().notNull().default(0),
  },
  (table) => [
    index('supported_projects_by_name').on(table.name, table.id),
    index('supported_projects_by_place').on(table.placeId),
    check('supported_projects_name_is_not_blank', sql`btrim(${table.name}) <> ''`),
    check('supported_projects_siret_has_14_digits', sql`${table.beneficiarySiret} ~ '^[0-9]{14}$'`),
  ],
);

/** A sum; its year stays unknown where no source says it. An agreement has all of its dates or is none. */
export const subsidies = pgTable(
  'subsidies',
  {
    id: uuid().primaryKey(),
    projectId: uuid('project_id').notNull(),
    section: text({ enum: subsidySections }).notNull(),
    amountCents: integer('amount_cents').notNull(),
    year: integer(),
    decisionReference: text('decision_reference'),
    grantorSiret: text('grantor_siret'),
    nature: text({ enum: subsidyNatures }),
    raeId: text('rae_id'),
    notifiedToEu: boolean('notified_to_eu'),
    signedOn: date('signed_on'),
    startsOn: date('starts_on'),
    endsOn: date('ends_on'),
    publishedOn: date('published_on'),
    reportReceivedOn: date('report_received_on'),
    source: text(),
    isExample: boolean('is_example').notNull().default(false),
    revision: integer().notNull().default(0),
  },
  (table) => [
    foreignKey({
      name: 'subsidies_are_of_a_project',
      columns: [table.projectId],
      foreignColumns: [supportedProjects.id],
    }).onDelete('cascade'),
    index('subsidies_by_project').on(table.projectId),
    check('subsidies_section_is_known', oneOf(table.section, subsidySections)),
    check('subsidies_nature_is_known', oneOf(table.nature, subsidyNatures)),
    check('subsidies_amount_is_positive', sql`${table.amountCents} > 0`),
    check('subsidies_siret_has_14_digits', sql`${table.grantorSiret} ~ '^[0-9]{14}$'`),
    check(
      'subsidies_agreement_is_whole',
      sql`num_nulls(${table.signedOn}, ${table.startsOn}, ${table.endsOn}) in (0, 3) and (${table.signedOn} is not null or num_nulls(${table.publishedOn}, ${table.reportReceivedOn}) = 2)`,
    ),
    check('subsidies_agreement_ends_after_it_starts', sql`${table.endsOn} >= ${table.startsOn}`),
  ],
);
