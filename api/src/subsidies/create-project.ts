import { writeAudit } from '@escale/db';
import { insertProject } from '@escale/db/subsidies';
import type { Actor } from '@escale/shared/kernel';
import type { NewProject } from '@escale/shared/subsidies';
import { type Answer, once } from '../once.ts';
import type { Ports } from '../ports.ts';
import { type Created, isCreated } from './created.ts';
import { projectFieldsOf } from './project-fields-of.ts';

const blank = {
  ...{ name: '', communeName: '', communeInsee: null, purpose: '', purposeEnglish: null },
  ...{ beneficiaryName: null, beneficiarySiret: null, placeId: null },
};

/** @throws Refused not-found (its place) | unknown-commune */
export const createProject = async (
  ports: Ports,
  { memberId }: Actor,
  wish: NewProject,
  key: string,
): Promise<Answer<Created>> => {
  // What the department writes belongs to no place: its keys are kept under the person.
  const owner = { placeId: memberId, memberId, key, statusCode: 201 };
  return once(
    ports,
    { ...owner, request: { route: 'supported-projects', ...wish } },
    async (tx) => {
      const id = ports.newId();
      const fields = await projectFieldsOf(tx, wish, blank);
      await insertProject(tx, { id, ...fields });
      const entry = { actorId: memberId, placeId: fields.placeId, subjectId: id };
      await writeAudit(tx, { id: ports.newId(), action: 'supported_project.created', ...entry });
      return { id };
    },
    isCreated,
  );
};
