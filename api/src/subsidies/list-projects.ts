import { listProjects as listRows, readOpenAgreements, sumSubsidies } from '@escale/db/subsidies';
import { type LocalDate, Uuid } from '@escale/shared/kernel';
import { deadlinesOf, type ProjectList } from '@escale/shared/subsidies';
import { Type } from 'typebox';
import { cursorOf, readCursor } from '../http/cursor.ts';
import type { Ports } from '../ports.ts';
import { todayOfDepartment } from '../today-of-department.ts';
import { projectView } from './project-view.ts';

const Cursor = Type.Object({ name: Type.String(), id: Uuid });
const MOST_DEADLINES = 50;

type Asked = { limit?: number; cursor?: string };

export const listProjects = async (
  { database }: Ports,
  { limit = 20, cursor }: Asked,
): Promise<ProjectList> => {
  const today = await todayOfDepartment(database);
  const rows = await listRows(database, { after: readCursor(Cursor, cursor), limit: limit + 1, today });
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => ({ ...projectView(row), agreements: row.agreements, late: row.late })),
    nextCursor: rows.length > limit && last ? cursorOf({ name: last.name, id: last.id }) : null,
    totals: await sumSubsidies(database),
    deadlines: nearDeadlines(await readOpenAgreements(database), today),
  };
};

const nearDeadlines = (
  agreements: Awaited<ReturnType<typeof readOpenAgreements>>,
  today: LocalDate,
): ProjectList['deadlines'] =>
  agreements
    .flatMap(({ projectId, projectName, isExample, ...agreement }) =>
      deadlinesOf(agreement, today).map((deadline) => ({
        ...deadline,
        projectId,
        projectName,
        example: isExample,
      })),
    )
    .filter(({ state }) => state === 'soon' || state === 'overdue')
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
    .slice(0, MOST_DEADLINES);
