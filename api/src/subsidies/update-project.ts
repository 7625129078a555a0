import { transaction, writeAudit } from '@escale/db';
import { readProject as readRow, updateProject as write } from '@escale/db/subsidies';
import type { Actor } from '@escale/shared/kernel';
import type { ProjectPatch, SupportedProject } from '@escale/shared/subsidies';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { todayOfDepartment } from '../today-of-department.ts';
import { projectFieldsOf } from './project-fields-of.ts';
import { readProject } from './read-project.ts';

/** @throws Refused not-found (also its place) | changed-meanwhile | unknown-commune */
export const updateProject = async (
  ports: Ports,
  { memberId }: Actor,
  id: string,
  { seen, ...wish }: ProjectPatch,
): Promise<SupportedProject> => {
  await transaction(ports.database, async (tx) => {
    const before = await readRow(tx, { id, today: await todayOfDepartment(tx) });
    if (!before) throw new Refused({ code: 'not-found' });
    const fields = await projectFieldsOf(tx, wish, before);
    const revision = seen ?? before.revision;
    if (!(await write(tx, { id, revision, ...fields })))
      throw new Refused({ code: 'changed-meanwhile', version: String(before.revision) });
    const entry = { actorId: memberId, placeId: fields.placeId, subjectId: id };
    await writeAudit(tx, { id: ports.newId(), action: 'supported_project.changed', ...entry });
  });
  return readProject(ports, id);
};
