import { readNow } from '@escale/db';
import { readProject as readRow, readSubsidiesOfProject } from '@escale/db/subsidies';
import { instantText, localDateOf } from '@escale/shared/kernel';
import type { SupportedProject } from '@escale/shared/subsidies';
import type { Ports } from '../ports.ts';
import { Refused } from '../refused.ts';
import { DEPARTMENT_ZONE } from '../today-of-department.ts';
import { projectView } from './project-view.ts';
import { readYearlyCosts } from './read-yearly-costs.ts';
import { sightsOf } from './sights-of.ts';
import { subsidyView } from './subsidy-view.ts';

/**
 * A project as the department sees it: its targets against what statistics count, and what an hour has cost.
 * @throws Refused not-found
 */
export const readProject = async (ports: Ports, id: string): Promise<SupportedProject> => {
  const { database } = ports;
  const now = await readNow(database);
  const today = localDateOf(now, DEPARTMENT_ZONE);
  const row = await readRow(database, { id, today });
  if (!row) throw new Refused({ code: 'not-found' });
  const { placeId, beneficiaryName, beneficiarySiret, revision } = row;
  const subsidies = await readSubsidiesOfProject(database, id);
  const seen = await sightsOf(ports, subsidies, { today, isPlace: false });
  return {
    ...projectView(row),
    ...{ beneficiaryName, beneficiarySiret, revision },
    asOf: instantText(now, DEPARTMENT_ZONE),
    subsidies: seen.map(({ row: subsidy, sight }) => subsidyView(subsidy, sight)),
    cost: placeId === null ? null : await readYearlyCosts(ports, { placeId, subsidies, today }),
  };
};
