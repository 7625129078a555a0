import type { DepartmentFact } from '@escale/shared/subsidies';
import type { Executor } from '../transaction.ts';

/** In the order of their source. */
export const readDepartmentFacts = async ({ sql }: Executor): Promise<DepartmentFact[]> => sql<
  DepartmentFact[]
>`
  select id, topic, topic_english as "topicEnglish", subject, subject_english as "subjectEnglish", value, unit,
    is_approximate as approximate, period, note, note_english as "noteEnglish", source_line as "sourceLine"
  from department_facts order by position`;
