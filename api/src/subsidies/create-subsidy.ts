import { writeAudit } from '@escale/db';
import { insertSubsidy, readProject } from '@escale/db/subsidies';
import type { Actor } from '@escale/shared/kernel';
import type { NewSubsidy } from '@escale/shared/subsidies';
import { type Answer, once } from '../once.ts';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { todayOfDepartment } from '../today-of-department.ts';
import { type Created, isCreated } from './created.ts';
import { subsidyFieldsOf } from './subsidy-fields-of.ts';

const blank = {
  ...{
    year: null,
    decisionReference: null,
    grantorSiret: null,
    nature: null,
    raeId: null,
    notifiedToEu: null,
  },
  ...{ agreement: null, targets: [], instalments: [] },
};

/**
 * @throws Refused not-found (its project) | malformed-date | range-backwards | range-too-long | target-unclear |
 * instalments-above-amount
 */
export const createSubsidy = async (
  ports: Ports,
  { memberId }: Actor,
  { projectId, ...wish }: NewSubsidy,
  key: string,
): Promise<Answer<Created>> => {
  const owner = { placeId: memberId, memberId, key, statusCode: 201 };
  return once(
    ports,
    { ...owner, request: { route: 'subsidies', projectId, ...wish } },
    async (tx) => {
      const project = await readProject(tx, { id: projectId, today: await todayOfDepartment(tx) });
      if (!project) throw new Refused({ code: 'not-found' });
      const { section, amountCents } = wish;
      const fields = subsidyFieldsOf(ports, wish, { section, amountCents, ...blank });
      const id = ports.newId();
      await insertSubsidy(tx, { id, projectId, ...fields });
      await writeAudit(tx, {
        id: ports.newId(),
        actorId: memberId,
        placeId: project.placeId,
        action: 'subsidy.created',
        subjectId: id,
        detail: { amountCents, section },
      });
      return { id };
    },
    isCreated,
  );
};
