import { boolean, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';

/** Figures that the department has published of its support, as its page says and dates them. */
export const departmentFacts = pgTable('department_facts', {
  id: text().primaryKey(),
  position: integer().notNull(),
  topic: text().notNull(),
  topicEnglish: text('topic_english').notNull(),
  subject: text().notNull(),
  subjectEnglish: text('subject_english').notNull(),
  value: jsonb().$type<number | string | string[]>().notNull(),
  unit: text().notNull(),
  isApproximate: boolean('is_approximate').notNull().default(false),
  /** As the source dates it; null where it does not. */
  period: text(),
  note: text(),
  noteEnglish: text('note_english'),
  sourceLine: integer('source_line').notNull(),
});
