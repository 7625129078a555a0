import { listContributionsOf } from '@escale/db/initiatives';
import type { ContributionSchema } from '@escale/shared/initiatives';
import type { Actor } from '@escale/shared/kernel';
import type { Ports } from '../ports.ts';
import { contributionView } from './contribution-view.ts';

export const listContributions = async (
  { database }: Ports,
  { memberId }: Actor,
): Promise<ContributionSchema[]> => (await listContributionsOf(database, memberId)).map(contributionView);
